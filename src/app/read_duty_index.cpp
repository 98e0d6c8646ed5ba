#include "app/read_duty_index.hpp"

#include "base/ensure.hpp"
#include "store/divisions.hpp"
#include "store/duty_cells.hpp"

#include <algorithm>

namespace gongkai::app {
namespace {

domain::VillageOrder villages_of(db::Connection& db, const std::string& scope)
{
    std::vector<domain::VillageCode> codes;
    for (const auto& village : store::Divisions(db).villages_within(scope)) {
        const auto code = domain::village_code(village.code);
        ENSURE(code.has_value());
        codes.push_back(*code);
    }
    std::ranges::sort(codes);
    return domain::VillageOrder(std::move(codes));
}

void put_rows(domain::DutyIndex& index, const std::vector<store::DutyCellRow>& rows)
{
    std::vector<domain::DutyCell> cells;
    for (auto row = rows.begin(); row != rows.end();) {
        const auto& first = *row;
        cells.clear();
        for (; row != rows.end() && row->village == first.village && row->item == first.item; ++row)
            cells.push_back(row->cell());
        const auto village = index.villages().row_of(*domain::village_code(first.village));
        ENSURE(village.has_value());
        index.put(*village, first.item, cells);
    }
}

}

domain::DutyIndex read_duty_index(db::Connection& db, const std::string& scope)
{
    domain::DutyIndex index(villages_of(db, scope), {});
    for (const auto& town : towns_of(index, scope))
        put_rows(index, store::DutyCells(db).within(town));
    return index;
}

std::vector<std::string> towns_of(const domain::DutyIndex& index, const std::string& scope)
{
    std::vector<std::string> codes;
    for (const auto& town : index.villages().areas(domain::DivisionKind::town))
        codes.push_back(town.code.size() < scope.size() ? scope : town.code);
    return codes;
}

}
