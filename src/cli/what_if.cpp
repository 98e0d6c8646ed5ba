// Tries the law before it is adopted: an event, another day, another rule or list. Nothing is kept.

#include "app/what_if.hpp"

#include <fmt/format.h>

#include "base/json.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "law/trial.hpp"
#include "web/shared/explanation.hpp"
#include "web/shared/problem_words.hpp"
#include "web/shared/what_if_words.hpp"

namespace gongkai::cli {
namespace {

Result<Date> day_of(const std::string& typed, const char* field)
{
    const auto day = parse_date(typed);
    if (!day) return refuse({.says = "law.date_needed", .field = field});
    return *day;
}

Result<app::WhatIf> of_an_event(app::Office& office, const WhatIfQuestion& asked)
{
    app::ThoughtOf thought{.village = asked.division, .item = asked.item, .happened_on = TRY(day_of(asked.date, "date"))};
    law::Stage stage{};
    if (boost::describe::enum_from_string(asked.stage.c_str(), stage)) thought.stage = stage;
    thought.moves = asked.moves;
    if (!asked.moves.empty()) thought.village = TRY(app::village_of_happening(office, asked.moves));
    return app::what_if_happened(office, thought);
}

Result<app::WhatIf> of_rules(app::Office& office, const WhatIfQuestion& asked, const law::Statutes* statutes)
{
    const int year = asked.year > 0 ? asked.year : static_cast<int>(office.today().year());
    app::ThoughtRules thought{.scope = asked.division, .year = year, .statutes = statutes, .layer = asked.layer};
    if (!asked.layer.empty()) thought.layer_from = TRY(day_of(asked.layer_from, "layer-from"));
    return app::what_if_rules(office, thought);
}

Result<law::Trial> trial_of(const law::Statutes& statutes, const WhatIfQuestion& asked)
{
    if (!asked.file.empty()) return law::try_file(statutes, asked.of, TRY(bytes_of(asked.file)));
    law::TriedDays tried{.division = asked.of,
                         .rule = asked.rule,
                         .days = asked.days,
                         .from = TRY(day_of(asked.from, "from")),
                         .origin = render::say("what_if.title")};
    law::DayUnit unit{};
    if (boost::describe::enum_from_string(asked.unit.c_str(), unit)) tried.unit = unit;
    return law::try_days(statutes, tried);
}

boost::json::object json_of(const law::Statutes& statutes, const domain::TrialDifference& one)
{
    const auto day = [](const std::optional<Date>& date) {
        return date ? boost::json::value(to_text(*date)) : boost::json::value();
    };
    return {{"village", one.village},
            {"item", one.item},
            {"name", one.name},
            {"period", one.period},
            {"how", boost::describe::enum_to_string(one.how, "")},
            {"due_before", day(one.due_before)},
            {"due_after", day(one.due_after)},
            {"because", web::because_json(web::because(statutes, one.why))}};
}

int print(app::Office& office, const app::WhatIf& answer, const WhatIfQuestion& asked, Format format)
{
    if (asked.csv) {
        print_words(render::csv(web::what_if_table(office, answer)));
        return done;
    }
    if (format == Format::words) {
        for (const auto& one : answer.differences)
            print_words(fmt::format("{} {} {}\n", one.village, web::duty_words(one), web::change_words(one)));
        for (const auto& line : web::answer_lines(answer)) print_words(line + "\n");
        return done;
    }
    boost::json::array differences;
    for (const auto& one : answer.differences) differences.push_back(json_of(office.statutes, one));
    print_json(boost::json::object{{"villages", answer.villages},
                                   {"differences", std::move(differences)},
                                   {"kept", answer.kept.size()},
                                   {"without_day", answer.without_day}});
    return done;
}

}

int what_if(const Config& config, const WhatIfQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    auto desk = premises.desk(app::Desk::Purpose::reading);
    auto& office = desk.office;
    std::optional<law::Trial> trial;
    if (!asked.file.empty() || !asked.rule.empty()) {
        auto tried = trial_of(office.statutes, asked);
        if (!tried) return refuse_aloud(tried.error());
        for (const auto& problem : tried->problems) fmt::print(stderr, "{}\n", web::problem_words(problem));
        if (!tried->problems.empty()) return refused;
        trial = std::move(*tried);
    }
    const bool of_event = !asked.item.empty() || !asked.moves.empty();
    const auto answer = of_event ? of_an_event(office, asked) : of_rules(office, asked, trial ? &trial->statutes : nullptr);
    return answer ? print(office, *answer, asked, format) : refuse_aloud(answer.error());
}

}
