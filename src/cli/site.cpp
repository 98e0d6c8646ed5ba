#include "app/import_divisions.hpp"
#include "app/set_up.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "intake/read_workbook.hpp"

#include <fmt/format.h>

namespace gongkai::cli {

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
    boost::json::array renamed;
    for (const auto& one : imported.renamed) {
        renamed.push_back(boost::json::object{{"line", one.line}, {"code", one.code}, {"before", one.before}, {"after", one.after}});
        fmt::print(stderr, "{}:{}: {}\n", file, one.line, render::say("command.division_renamed", one.code, one.before, one.after));
    }
    if (format == Format::json)
        print_json(boost::json::object{{"taken", imported.taken}, {"problems", problems}, {"renamed", renamed}});
    else print_words(render::say("command.divisions_taken", imported.taken) + "\n");
    return imported.problems.empty() ? done : refused;
}

}
