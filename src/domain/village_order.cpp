#include "domain/village_order.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/ensure.hpp"

namespace gongkai::domain {
namespace {

constexpr std::size_t village_digits = 12;

std::size_t digits_of(DivisionKind level)
{
    switch (level) {
    case DivisionKind::province: return 2;
    case DivisionKind::city: return 4;
    case DivisionKind::county: return 6;
    case DivisionKind::town: return 9;
    case DivisionKind::village:
    case DivisionKind::community: return village_digits;
    }
    return village_digits;
}

// How many village codes one code of so many digits spans.
VillageCode span_of(std::size_t digits)
{
    VillageCode span = 1;
    for (auto i = digits; i < village_digits; ++i)
        span *= 10;
    return span;
}

}

std::string to_text(VillageCode code)
{
    return fmt::format("{:012}", code);
}

std::optional<VillageCode> village_code(std::string_view digits)
{
    VillageCode code = 0;
    const auto* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, code);
    if (digits.size() != village_digits || read.ptr != end) return {};
    return code;
}

VillageOrder::VillageOrder(std::vector<VillageCode> codes) : codes_(std::move(codes))
{
    ENSURE(std::ranges::adjacent_find(codes_, std::ranges::greater_equal{}) == codes_.end());
}

std::optional<std::size_t> VillageOrder::row_of(VillageCode code) const
{
    const auto found = std::ranges::lower_bound(codes_, code);
    if (found == codes_.end() || *found != code) return {};
    return static_cast<std::size_t>(found - codes_.begin());
}

Area VillageOrder::within(std::string_view scope) const
{
    if (scope.empty()) return {"", 0, codes_.size()};
    VillageCode number = 0;
    const auto* const end = scope.data() + scope.size();
    if (std::from_chars(scope.data(), end, number).ptr != end || scope.size() > village_digits)
        return {std::string(scope), 0, 0};
    const auto span = span_of(scope.size());
    const auto row = [&](VillageCode code) {
        return static_cast<std::size_t>(std::ranges::lower_bound(codes_, code) - codes_.begin());
    };
    return {std::string(scope), row(number * span), row((number + 1) * span)};
}

std::vector<Area> VillageOrder::areas(DivisionKind level, std::string_view scope) const
{
    const auto digits = digits_of(level);
    const auto span = span_of(digits);
    const auto whole = within(scope);
    std::vector<Area> areas;
    for (auto row = whole.first; row < whole.last; ++row)
        if (row == whole.first || codes_[row] / span != codes_[row - 1] / span)
            areas.push_back({fmt::format("{:0{}}", codes_[row] / span, digits), row, row + 1});
        else
            areas.back().last = row + 1;
    return areas;
}

}
