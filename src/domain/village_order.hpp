#pragma once
// Villages in the order of their codes: whatever lies within a town, a county, a city or a province is then
// one unbroken stretch.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/division.hpp"

namespace gongkai::domain {

using VillageCode = std::uint64_t; // the twelve digits

std::string to_text(VillageCode code);
std::optional<VillageCode> village_code(std::string_view digits);

struct Area { // villages from first up to last
    std::string code;
    std::size_t first = 0, last = 0;
    std::size_t size() const { return last - first; }
};

class VillageOrder {
public:
    explicit VillageOrder(std::vector<VillageCode> codes); // rising, none twice

    std::size_t size() const { return codes_.size(); }
    VillageCode operator[](std::size_t row) const { return codes_[row]; }
    std::optional<std::size_t> row_of(VillageCode code) const;
    Area within(std::string_view scope) const;                                      // empty scope: all
    std::vector<Area> areas(DivisionKind level, std::string_view scope = {}) const; // in order, none empty
    bool operator==(const VillageOrder&) const = default;

private:
    std::vector<VillageCode> codes_;
};

}
