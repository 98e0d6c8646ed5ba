#pragma once
// The codes of all villages of the country, from the list that GONGKAI_VILLAGES names; else as many made-up
// ones.

#include <cstdlib>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "domain/village_order.hpp"
#include "intake/village_list.hpp"

namespace gongkai::bench {

inline std::vector<domain::VillageCode> village_codes()
{
    std::vector<domain::VillageCode> codes;
    if (const auto* const path = std::getenv("GONGKAI_VILLAGES")) {
        const auto bytes = read_file(path);
        ENSURE(bytes.has_value());
        for (const auto& village : intake::read_village_list(*bytes, {}).villages)
            codes.push_back(village.code);
        return codes;
    }
    constexpr std::size_t villages = 620'573, in_a_town = 15, towns = 14, counties = 96; // per province
    for (std::size_t i = 0; i < villages; ++i) {
        const auto town = i / in_a_town, county = town / towns, province = county / counties;
        codes.push_back((11 + province) * 10'000'000'000 + (101 + county % counties) * 1'000'000 +
                        (1 + town % towns) * 1000 + 201 + i % in_a_town);
    }
    return codes;
}

}
