#include "app/import_divisions.hpp"
#include "app/set_up.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "intake/read_workbook.hpp"
#include "store/duties.hpp"

#include <fmt/format.h>

namespace gongkai::cli {
namespace {

boost::json::object duty_json(const store::DutyRow& row, Date on)
{
    const auto standing = row.standing(on);
    return {{"village", row.village},
            {"item", row.item},
            {"period", row.period},
            {"opens_on", to_text(row.opens_on)},
            {"due_on", to_text(row.due_on)},
            {"state", boost::describe::enum_to_string(standing.state, "")},
            {"days", standing.days},
            {"edition", row.edition_code ? boost::json::value(*row.edition_code) : boost::json::value()}};
}

constexpr Date first_year = Date(std::chrono::year(2000) / 1 / 1);
constexpr Date last_year = Date(std::chrono::year(2999) / 12 / 31);

}

int config_show(const Config& config)
{
    print_words(config_text(config));
    return done;
}

int account_link(const Config& config)
{
    const SystemClock clock;
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::writing);
    const auto token = app::first_set_up_link(desk.office);
    if (!token) return refuse_aloud(token.error());
    print_words(render::say("command.set_up_link", config.site.base_url + "/enter/" + *token) + "\n");
    return done;
}

int duty_list(const Config& config, const DutyQuestion& asked, Format format)
{
    const SystemClock clock;
    const auto on = asked.on.empty() ? std::optional(shanghai_date(clock.now())) : parse_date(asked.on);
    if (!on) return refuse_aloud({.says = "command.bad_date", .field = "on", .with = {asked.on}});
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::reading);
    boost::json::array list;
    for (const auto& row : store::Duties(desk.office.db).within(asked.division, first_year, last_year))
        list.push_back(duty_json(row, *on));
    if (format == Format::json) print_json(boost::json::object{{"on", to_text(*on)}, {"duties", list}});
    else
        for (const auto& duty : list)
            fmt::print("{} {} {} {} {}\n", std::string_view(duty.at("village").as_string()),
                       std::string_view(duty.at("item").as_string()), std::string_view(duty.at("period").as_string()),
                       std::string_view(duty.at("due_on").as_string()), std::string_view(duty.at("state").as_string()));
    return done;
}

int divisions_import(const Config& config, const std::string& file, Format format)
{
    const auto bytes = bytes_of(file);
    if (!bytes) return refuse_aloud(bytes.error());
    const auto book = intake::read_workbook(*bytes, file);
    if (!book) return refuse_aloud(book.error());
    const SystemClock clock;
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::writing);
    const auto imported = app::import_divisions(desk.office.db, book->sheets.empty() ? Sheet{} : book->sheets.front());
    boost::json::array problems;
    for (const auto& problem : imported.problems) {
        const auto says = render::say(problem.refusal);
        problems.push_back(boost::json::object{{"line", problem.line}, {"says", says}});
        fmt::print(stderr, "{}:{}: {}\n", file, problem.line, says);
    }
    if (format == Format::json) print_json(boost::json::object{{"taken", imported.taken}, {"problems", problems}});
    else print_words(render::say("command.divisions_taken", imported.taken) + "\n");
    return imported.problems.empty() ? done : refused;
}

}
