#include "store/duty_cells.hpp"

#include "sql/duty.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

domain::DutyFacts duty_facts(const std::optional<Instant>& fulfilled_at,
                             const std::optional<domain::Form>& fulfilled_form,
                             const std::optional<domain::DutyEndKind>& end_kind, const std::optional<Instant>& ended_at)
{
    domain::DutyFacts facts;
    if (fulfilled_at) facts.fulfilled = {shanghai_date(*fulfilled_at), fulfilled_form == domain::Form::nothing};
    if (end_kind && ended_at) facts.ended = {*end_kind, shanghai_date(*ended_at)};
    return facts;
}

domain::DutyCell DutyCellRow::cell() const
{
    return domain::duty_cell(opens_on, due_on, duty_facts(fulfilled_at, fulfilled_form, end_kind, ended_at));
}

std::vector<DutyCellRow> DutyCells::within(const std::string& scope) const
{
    return db_.list<DutyCellRow>(sql::duty_cells_within, scope, end_of(scope));
}

std::vector<domain::DutyCell> DutyCells::of(const ChangedDuties& changed) const
{
    std::vector<domain::DutyCell> cells;
    for (const auto& row : db_.list<DutyCellRow>(sql::duty_cells_of, changed.village, changed.item))
        cells.push_back(row.cell());
    return cells;
}

std::int64_t DutyCells::newest_change() const
{
    return db_.one<std::int64_t>(sql::newest_duty_change);
}

std::vector<ChangedDuties> DutyCells::changed_since(std::int64_t number) const
{
    return db_.list<ChangedDuties>(sql::duties_changed_since, number);
}

}
