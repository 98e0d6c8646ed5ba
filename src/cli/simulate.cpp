#include <chrono>
#include <filesystem>
#include <fmt/format.h>

#include "app/simulate_year.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/premises.hpp"
#include "intake/village_list.hpp"

namespace gongkai::cli {
namespace {

using domain::DivisionKind;
using domain::DutyTally;
using intake::DivisionNames;

class Watch { // milliseconds since the last look
public:
    double look()
    {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double, std::milli>(now - std::exchange(from_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point from_ = std::chrono::steady_clock::now();
};

// The lists of the same package that stand beside the villages', as far as they are there.
Result<DivisionNames> names_beside(const std::filesystem::path& villages)
{
    DivisionNames names;
    for (const auto* name : {"provinces.csv", "cities.csv", "areas.csv", "streets.csv"}) {
        const auto bytes = read_file(villages.parent_path() / name);
        if (bytes) names.merge(TRY(intake::read_division_names(*bytes)));
    }
    return names;
}

DivisionKind below(std::string_view scope)
{
    if (scope.empty()) return DivisionKind::province;
    if (scope.size() <= 2) return DivisionKind::city;
    if (scope.size() <= 4) return DivisionKind::county;
    return scope.size() <= 6 ? DivisionKind::town : DivisionKind::village;
}

DivisionKind level_of(const Simulation& asked)
{
    DivisionKind level = below(asked.division);
    if (!asked.level.empty()) boost::describe::enum_from_string(asked.level.c_str(), level);
    return level;
}

boost::json::object states_json(const DutyTally& tally)
{
    auto states = boost::json::value_from(tally).as_object();
    states["open"] = tally.open();
    return states;
}

struct Simulated { // everything there is to tell
    const Simulation& asked;
    const domain::DutyIndex& index;
    std::vector<domain::Area> areas;
    domain::Grid<DutyTally> grid;
    DivisionNames names;
    DivisionKind level;
    Date on;
    double read_ms = 0, generate_ms = 0, judge_ms = 0;

    std::string name(const std::string& code) const
    {
        const auto found = names.find(code);
        return found == names.end() ? "" : found->second;
    }
    DutyTally total_of(std::size_t area) const
    {
        DutyTally total;
        for (const auto& tally : grid.of(area))
            total += tally;
        return total;
    }
    std::int64_t divisions() const
    {
        std::size_t count = 0;
        for (const auto& area : areas)
            count += area.size();
        return static_cast<std::int64_t>(count);
    }
    DutyTally total() const
    {
        DutyTally total;
        for (std::size_t area = 0; area < areas.size(); ++area)
            total += total_of(area);
        return total;
    }
};

boost::json::object row_json(const Simulated& simulated, std::size_t area)
{
    boost::json::array missing;
    for (const auto& tally : simulated.grid.of(area))
        missing.push_back(tally.missing);
    const auto& code = simulated.areas[area].code;
    return {{"code", code},
            {"name", simulated.name(code)},
            {"divisions", simulated.areas[area].size()},
            {"states", states_json(simulated.total_of(area))},
            {"missing", std::move(missing)}};
}

boost::json::object to_object(const Simulated& simulated)
{
    boost::json::array grid;
    for (std::size_t area = 0; area < simulated.areas.size(); ++area)
        grid.push_back(row_json(simulated, area));
    const auto& asked = simulated.asked;
    return {{"catalog", asked.catalog},
            {"year", asked.year},
            {"seed", asked.seed},
            {"on", to_text(simulated.on)},
            {"divisions", simulated.divisions()},
            {"index_bytes", simulated.index.bytes()},
            {"level", boost::describe::enum_to_string(simulated.level, "")},
            {"division", asked.division},
            {"items", boost::json::value_from(simulated.index.items())},
            {"states", states_json(simulated.total())},
            {"grid", std::move(grid)},
            {"took_ms", boost::json::object{{"read", simulated.read_ms},
                                            {"generate", simulated.generate_ms},
                                            {"judge", simulated.judge_ms}}}};
}

std::string lines_of(const Simulated& simulated)
{
    const auto total = simulated.total();
    std::string lines =
        render::say("simulate.total", simulated.divisions(),
                    static_cast<std::int64_t>(simulated.index.items().size()), std::int64_t{total.duties},
                    to_text(simulated.on), std::int64_t{total.on_time}, std::int64_t{total.late},
                    std::int64_t{total.nothing}, std::int64_t{total.excused}, std::int64_t{total.missing}) +
        "\n";
    for (std::size_t area = 0; area < simulated.areas.size(); ++area) {
        const auto& code = simulated.areas[area].code;
        const auto tally = simulated.total_of(area);
        lines +=
            render::say("simulate.area", code, simulated.name(code),
                        static_cast<std::int64_t>(simulated.areas[area].size()), std::int64_t{tally.duties},
                        std::int64_t{tally.missing}, std::int64_t{tally.late}) +
            "\n";
    }
    return lines;
}

int refuse_list(const std::string& file, const std::vector<intake::ListProblem>& problems)
{
    for (const auto& problem : problems)
        fmt::print(stderr, "{}\n",
                   render::say("simulate.line", file, static_cast<std::int64_t>(problem.line),
                               render::say(problem.refusal)));
    return refused;
}

domain::VillageOrder order_of(const std::vector<intake::ListedVillage>& villages)
{
    std::vector<domain::VillageCode> codes;
    codes.reserve(villages.size());
    for (const auto& village : villages)
        codes.push_back(village.code);
    return domain::VillageOrder(std::move(codes));
}

}

int simulate(const Simulation& asked, Format format)
{
    Watch watch;
    const auto& statutes = embedded_statutes();
    const auto on = asked.on.empty() ? std::optional(Date(std::chrono::year(asked.year) / 12 / 31))
                                     : parse_date(asked.on);
    if (!on) return refuse_aloud({.says = "command.bad_date", .field = "on", .with = {asked.on}});
    const auto bytes = bytes_of(asked.divisions);
    if (!bytes) return refuse_aloud(bytes.error());
    auto names = names_beside(asked.divisions);
    if (!names) return refuse_aloud(names.error());
    const auto list = intake::read_village_list(*bytes, *names);
    if (!list.problems.empty()) return refuse_list(asked.divisions, list.problems);
    auto villages = order_of(list.villages);
    const auto level = level_of(asked);
    auto areas = villages.areas(level, asked.division);
    if (areas.empty())
        return refuse_aloud(
            {.kind = Refusal::Kind::missing, .says = "simulate.no_division", .with = {asked.division}});
    const auto read_ms = watch.look();
    const auto index = app::simulate_year(statutes, std::move(villages),
                                          {asked.catalog, asked.year, asked.seed, asked.items});
    if (!index) return refuse_aloud(index.error());
    const auto generate_ms = watch.look();
    auto grid = index->tallies(areas, *on);
    if (level == DivisionKind::village)
        for (const auto& village : list.villages)
            names->emplace(domain::to_text(village.code), village.name);
    const Simulated simulated{asked, *index, std::move(areas), std::move(grid), std::move(*names),
                              level, *on,    read_ms,          generate_ms,     watch.look()};
    if (format == Format::json)
        print_json(to_object(simulated));
    else
        print_words(lines_of(simulated));
    return done;
}

}
