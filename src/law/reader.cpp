#include "law/reader.hpp"

#include "base/text.hpp"
#include "law/cases.hpp"
#include "law/known_rules.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace gongkai::law {

namespace {

constexpr std::string_view home = "statutes/";

std::string without_home(const std::string& path) { return path.starts_with(home) ? path.substr(home.size()) : path; }

// local/220681/answer-complaint.toml → 220681
std::string division_of(const std::string& path)
{
    const auto parts = split(path, '/');
    return parts.size() == 3 ? parts[1] : std::string();
}

bool is_division(std::string_view code)
{
    constexpr std::array<std::size_t, 5> lengths{2, 4, 6, 9, 12};
    return std::ranges::find(lengths, code.size()) != lengths.end() &&
           std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_law(const std::string& path, const Toml& root)
{
    return path.starts_with("laws/") || (path.starts_with("local/") && root.has("article"));
}

}

Reader::Reader(std::span<const StatuteFile> files)
{
    for (const auto& file : files) {
        const auto path = without_home(file.path);
        reading_.files.push_back(std::string(home) + path);
        // Account names are read by who keeps accounts; here their syntax is checked only.
        const bool elsewhere = path.starts_with("accounts/");
        sources_.push_back({path, TomlDocument(reading_.files.back(), file.bytes), elsewhere});
    }
}

Reading Reader::read()
{
    read_laws();
    read_rules();
    read_overrides();
    read_calendars();
    read_catalogs();
    for (const auto& source : sources_) {
        if (!source.understood) problem(std::string(home) + source.path, 1, "this folder is not one that is read");
        const auto& found = source.document.problems();
        reading_.problems.insert(reading_.problems.end(), found.begin(), found.end());
    }
    check_known_rules();
    if (reading_.problems.empty()) run_cases();
    std::ranges::stable_sort(reading_.problems, {}, [](const Problem& p) { return std::tie(p.file, p.line); });
    return std::move(reading_);
}

Trial Reader::read_over(const Statutes& statutes)
{
    reading_.statutes = statutes;
    Trial trial;
    for (const auto& source : sources_) {
        if (!source.document.problems().empty()) { // not TOML: what else it lacks helps nobody
            trial.problems = source.document.problems();
            return trial;
        }
        const auto root = source.document.root();
        trial.rule = root.maybe_text("overrides").value_or("");
        make_room_for(trial.rule, std::string(division_of(source.path)));
    }
    read_overrides();
    for (const auto& source : sources_) {
        const auto& found = source.document.problems();
        reading_.problems.insert(reading_.problems.end(), found.begin(), found.end());
    }
    if (reading_.problems.empty()) run_cases();
    std::ranges::stable_sort(reading_.problems, {}, &Problem::line);
    trial.statutes = std::move(reading_.statutes);
    trial.problems = std::move(reading_.problems);
    return trial;
}

Trial Reader::read_over(const Statutes& statutes, ReadOverride made)
{
    reading_.statutes = statutes;
    Trial trial{.statutes = {}, .rule = made.rule, .problems = {}};
    auto& overrides = reading_.statutes.rules_.at(made.rule).overrides[made.division];
    std::erase_if(overrides, [&](const Version& version) { return version.from >= made.versions.front().from; });
    overrides.push_back(std::move(made.versions.front()));
    trial.statutes = std::move(reading_.statutes);
    return trial;
}

// The file that is tried takes the place of the division's present one.
void Reader::make_room_for(const std::string& rule, const std::string& division)
{
    const auto found = reading_.statutes.rules_.find(rule);
    if (found != reading_.statutes.rules_.end()) found->second.overrides.erase(division);
}

void Reader::problem(const std::string& file, int line, std::string says)
{
    reading_.problems.push_back({file, line, std::move(says)});
}

void Reader::read_laws()
{
    for (auto& source : sources_) {
        const auto root = source.document.root();
        if (!is_law(source.path, root)) continue;
        source.understood = true;
        for (auto& citation : read_articles(root)) {
            const auto id = citation.id;
            if (!reading_.statutes.citations_.emplace(id, std::move(citation)).second)
                root.problem(fmt::format("the citation \"{}\" stands twice", id));
        }
    }
}

void Reader::read_rules()
{
    for (auto& source : sources_) {
        if (!source.path.starts_with("rules/")) continue;
        source.understood = true;
        const auto root = source.document.root();
        auto read = read_rule(root);
        check_rule(read.rule);
        std::ranges::move(read.cases, std::back_inserter(reading_.cases));
        const auto id = read.rule.id;
        if (!reading_.statutes.rules_.emplace(id, std::move(read.rule)).second)
            root.problem(fmt::format("the rule \"{}\" stands twice", id));
    }
}

void Reader::read_overrides()
{
    for (auto& source : sources_) {
        if (!source.path.starts_with("local/") || source.understood) continue;
        source.understood = true;
        const auto root = source.document.root();
        const auto division = division_of(source.path);
        if (!is_division(division)) {
            root.problem("local files stand in a folder named by a division code of 2, 4, 6, 9 or 12 digits");
            continue;
        }
        const auto id = root.maybe_text("overrides").value_or("");
        accept_override(root, read_override(root, division, reading_.statutes.rule(id)));
    }
}

void Reader::accept_override(const Toml& root, ReadOverride read)
{
    const auto rule = reading_.statutes.rules_.find(read.rule);
    if (rule == reading_.statutes.rules_.end()) return;
    check_versions(read.versions);
    std::ranges::move(read.cases, std::back_inserter(reading_.cases));
    if (!rule->second.overrides.emplace(read.division, std::move(read.versions)).second)
        root.problem(fmt::format("{} overrides \"{}\" in two files", read.division, read.rule));
}

void Reader::read_calendars()
{
    for (auto& source : sources_) {
        if (!source.path.starts_with("calendars/")) continue;
        source.understood = true;
        const auto root = source.document.root();
        auto year = read_calendar(root);
        if (!year) continue;
        if (reading_.statutes.calendar_.has(year->year)) root.problem("this year has two calendars");
        // So that a count of working days can say which arrangement took a day out.
        Citation arrangement{.id = fmt::format("calendar.{}", year->year), .law = year->notice, .article = {}, .paragraph = {},
                             .gist = year->source};
        reading_.statutes.citations_.insert_or_assign(arrangement.id, arrangement);
        reading_.statutes.calendar_.add(std::move(*year));
    }
}

void Reader::read_catalogs()
{
    for (auto& source : sources_) {
        if (!source.path.starts_with("catalogs/")) continue;
        source.understood = true;
        auto catalog = read_catalog(source.document.root());
        check_catalog(catalog, source.document.root().file());
        reading_.statutes.catalogs_.push_back(std::move(catalog));
    }
}

void Reader::check_citations(const std::vector<std::string>& ids, const std::string& file, int line)
{
    for (const auto& id : ids)
        if (!reading_.statutes.cite(id)) problem(file, line, fmt::format("there is no citation \"{}\"", id));
}

void Reader::check_rule(const Rule& rule)
{
    check_versions(rule.versions);
    const bool special = rule.kind == RuleKind::quarter_days || rule.kind == RuleKind::month_end;
    const bool named = rule.id == "disclosure.quarterly" || rule.id == "disclosure.monthly";
    if (special && !named && !rule.versions.empty())
        problem(rule.versions.front().file, 1, "this kind is for the quarterly and the monthly rule only");
}

void Reader::check_versions(const std::vector<Version>& versions)
{
    for (std::size_t i = 0; i < versions.size(); ++i) {
        check_citations(versions[i].cites, versions[i].file, versions[i].line);
        if (i > 0 && versions[i].from <= versions[i - 1].from)
            problem(versions[i].file, versions[i].line, "versions must stand oldest first, each with its own day");
        if (i == 0 && versions[i].ends)
            problem(versions[i].file, versions[i].line, "a rule can't end before it began");
    }
}

void Reader::check_known_rules()
{
    const auto demand = [&](std::string_view id) {
        if (!reading_.statutes.rule(id))
            problem("statutes/rules", 1, fmt::format("the program needs the rule \"{}\"", id));
    };
    std::ranges::for_each(known_clocks, demand);
    std::ranges::for_each(known_counts, demand);
}

void Reader::check_catalog(const Catalog& catalog, const std::string& file)
{
    const auto* posting = reading_.statutes.rule("disclosure.posting");
    const int least = posting && !posting->versions.empty() ? posting->versions.back().days : 0;
    for (const auto& item : catalog.items) {
        check_citations(item.basis, file, item.line);
        if (item.posting_days < least)
            problem(file, item.line, fmt::format("posting_days is less than the law asks ({})", least));
    }
}

void Reader::run_cases()
{
    for (const auto& example : reading_.cases)
        if (const auto failure = failure_of(example, reading_.statutes))
            problem(example.file, example.line, fmt::format("case \"{}\": {}", example.name, *failure));
}

}
