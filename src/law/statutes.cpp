#include "law/statutes.hpp"

#include "base/file.hpp"
#include "law/reader.hpp"

#include <algorithm>
#include <array>

namespace gongkai::law {

namespace {

constexpr std::array<std::size_t, 5> division_lengths{12, 9, 6, 4, 2}; // village, town, county, city, province

const Version* newest(const std::vector<Version>& versions, Date on)
{
    const auto after = std::ranges::upper_bound(versions, on, {}, &Version::from);
    return after == versions.begin() ? nullptr : &*std::prev(after);
}

const Version* local(const Rule& rule, Date on, std::string_view division)
{
    for (const auto length : division_lengths) {
        if (length > division.size()) continue;
        const auto found = rule.overrides.find(std::string(division.substr(0, length)));
        if (found == rule.overrides.end()) continue;
        const auto* version = newest(found->second, on);
        if (version && !version->ends) return version;
    }
    return nullptr;
}

}

const Rule* Statutes::rule(std::string_view id) const
{
    const auto found = rules_.find(id);
    return found == rules_.end() ? nullptr : &found->second;
}

Result<Version> Statutes::in_force(std::string_view id, Date on, std::string_view division) const
{
    const auto* asked = rule(id);
    if (!asked) return refuse({Refusal::Kind::missing, "law.unknown_rule", {}, "rule", {std::string(id)}});
    if (const auto* version = local(*asked, on, division)) return *version;
    const auto* version = newest(asked->versions, on);
    if (!version) {
        const auto& first = asked->versions.front();
        return refuse({Refusal::Kind::missing, "law.not_yet_in_force",
                       first.cites.empty() ? std::string() : first.cites.front(), "date",
                       {asked->asks, to_text(first.from), to_text(on)}});
    }
    if (version->ends)
        return refuse({Refusal::Kind::missing, "law.no_longer_in_force",
                       version->cites.empty() ? std::string() : version->cites.front(), "date",
                       {asked->asks, to_text(version->from), to_text(on)}});
    return *version;
}

const Citation* Statutes::cite(std::string_view id) const
{
    const auto found = citations_.find(id);
    return found == citations_.end() ? nullptr : &found->second;
}

std::vector<Citation> Statutes::cite_all(const std::vector<std::string>& ids) const
{
    std::vector<Citation> citations;
    for (const auto& id : ids)
        if (const auto* citation = cite(id)) citations.push_back(*citation);
    return citations;
}

const Catalog* Statutes::catalog(std::string_view code, Date on) const
{
    const Catalog* newest = nullptr;
    for (const auto& catalog : catalogs_)
        if (catalog.code == code && catalog.from <= on && (!newest || newest->from < catalog.from))
            newest = &catalog;
    return newest;
}

std::vector<StatuteFile> statute_files(const std::filesystem::path& folder)
{
    std::vector<StatuteFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".toml") continue;
        const auto relative = entry.path().lexically_relative(folder).generic_string();
        files.push_back({relative, read_file(entry.path()).value_or("")});
    }
    std::ranges::sort(files, {}, &StatuteFile::path);
    return files;
}

Reading read_statutes(std::span<const StatuteFile> files) { return Reader(files).read(); }

Result<Statutes> load_statutes(std::span<const StatuteFile> files)
{
    auto reading = read_statutes(files);
    if (reading.problems.empty()) return std::move(reading.statutes);
    return refuse({Refusal::Kind::invalid, "law.statutes_wrong", {}, {},
                   {std::to_string(reading.problems.size()), to_text(reading.problems.front())}});
}

}
