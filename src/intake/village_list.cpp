#include "intake/village_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

#include "intake/csv_line.hpp"

namespace gongkai::intake {
namespace {

constexpr std::size_t most_problems = 20, village_digits = 12;

// What a village's line says besides its name: column and how many of the code's digits it repeats.
struct Column {
    std::string_view head;
    std::size_t digits;
};
constexpr std::array columns{Column{"code", village_digits}, Column{"name", 0},     Column{"provinceCode", 2},
                             Column{"cityCode", 4},          Column{"areaCode", 6}, Column{"streetCode", 9}};
using Places = std::array<std::size_t, columns.size()>; // where each column stands

Result<std::size_t> place_of(const std::vector<std::string_view>& heads, std::string_view head)
{
    const auto found = std::ranges::find(heads, head);
    if (found == heads.end()) return refuse({.says = "village_list.no_column", .with = {std::string(head)}});
    return static_cast<std::size_t>(found - heads.begin());
}

Result<Places> places_in(CsvLines& lines)
{
    if (!lines.next()) return refuse({.says = "village_list.empty"});
    Places places{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        places[i] = TRY(place_of(lines.fields(), columns[i].head));
    return places;
}

bool is_code(std::string_view text, std::uint64_t& code)
{
    const auto* const end = text.data() + text.size();
    return text.size() == village_digits && std::from_chars(text.data(), end, code).ptr == end;
}

class Reading {
public:
    Reading(std::string_view bytes, const DivisionNames& above) : lines_(bytes), above_(above)
    {
        for (std::size_t i = 2; i < columns.size(); ++i)
            is_named_[i] = std::ranges::any_of(
                above, [&](const auto& one) { return one.first.size() == columns[i].digits; });
    }

    VillageList read()
    {
        const auto places = places_in(lines_);
        if (!places) {
            list_.problems.push_back({1, places.error()});
            return std::move(list_);
        }
        while (list_.problems.size() < most_problems && lines_.next())
            if (auto village = village_of(*places))
                keep(*village);
            else
                list_.problems.push_back({lines_.line(), village.error()});
        if (list_.problems.empty() && list_.villages.empty())
            list_.problems.push_back({1, {.says = "village_list.empty"}});
        order();
        return std::move(list_);
    }

private:
    Result<ListedVillage> village_of(const Places& places)
    {
        const auto& fields = lines_.fields();
        if (lines_.is_broken() ||
            std::ranges::any_of(places, [&](auto place) { return place >= fields.size(); }))
            return refuse({.says = "village_list.fields", .with = {std::to_string(columns.size())}});
        const auto code = fields[places[0]];
        ListedVillage village{0, fields[places[1]]};
        if (!is_code(code, village.code))
            return refuse({.says = "village_list.code", .with = {std::string(code)}});
        if (village.name.empty()) return refuse({.says = "division.no_name", .with = {std::string(code)}});
        for (std::size_t i = 2; i < columns.size(); ++i)
            if (fields[places[i]] != code.substr(0, columns[i].digits))
                return refuse({.says = "village_list.parent",
                               .with = {std::string(code), std::string(columns[i].head),
                                        std::string(fields[places[i]])}});
        TRY(known(code));
        return village;
    }

    // The town is looked up once for all its villages, which stand together.
    Result<> known(std::string_view code)
    {
        const auto town = code.substr(0, columns.back().digits);
        if (town == town_) return {};
        for (std::size_t i = 2; i < columns.size(); ++i)
            if (const auto parent = code.substr(0, columns[i].digits);
                is_named_[i] && !above_.contains(parent))
                return refuse({.says = "village_list.unknown_parent",
                               .with = {std::string(code), std::string(parent)}});
        town_ = town;
        return {};
    }

    void keep(const ListedVillage& village)
    {
        is_rising_ = is_rising_ && (list_.villages.empty() || list_.villages.back().code < village.code);
        list_.villages.push_back(village);
        at_.push_back(static_cast<std::uint32_t>(lines_.line()));
    }

    // By code; a code that stands there twice is told with the line of the second.
    void order()
    {
        if (is_rising_) return;
        std::vector<std::size_t> by_code(list_.villages.size());
        for (std::size_t i = 0; i < by_code.size(); ++i)
            by_code[i] = i;
        std::ranges::stable_sort(by_code, {}, [&](std::size_t i) { return list_.villages[i].code; });
        std::vector<ListedVillage> ordered;
        for (const auto i : by_code) {
            const auto& village = list_.villages[i];
            if (!ordered.empty() && ordered.back().code == village.code &&
                list_.problems.size() < most_problems)
                list_.problems.push_back(
                    {at_[i], {.says = "division.twice", .with = {fmt::format("{:012}", village.code)}}});
            ordered.push_back(village);
        }
        list_.villages = std::move(ordered);
        std::ranges::stable_sort(list_.problems, {}, &ListProblem::line);
    }

    CsvLines lines_;
    const DivisionNames& above_;
    std::array<bool, columns.size()> is_named_{}; // whether the names of that level were given
    std::string_view town_;
    bool is_rising_ = true;
    std::vector<std::uint32_t> at_; // the line of each village
    VillageList list_;
};

}

VillageList read_village_list(std::string_view bytes, const DivisionNames& above)
{
    return Reading(bytes, above).read();
}

Result<DivisionNames> read_division_names(std::string_view bytes)
{
    CsvLines lines(bytes);
    if (!lines.next()) return refuse({.says = "village_list.empty"});
    const auto code = TRY(place_of(lines.fields(), columns[0].head)),
               name = TRY(place_of(lines.fields(), columns[1].head));
    DivisionNames names;
    while (lines.next())
        if (lines.fields().size() > std::max(code, name))
            names.emplace(lines.fields()[code], lines.fields()[name]);
    return names;
}

}
