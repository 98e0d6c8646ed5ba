#include "store/duties.hpp"

#include "sql/duty.hpp"
#include "store/divisions.hpp"
#include "store/duty_cells.hpp"

namespace gongkai::store {

domain::Duty DutyRow::duty() const
{
    return {id, village, item, period, opens_on, due_on, why, origin, happening, known_at};
}

domain::DutyFacts DutyRow::facts() const
{
    return duty_facts(fulfilled_at, fulfilled_form, end_kind, ended_at);
}

domain::Standing DutyRow::standing(Date as_of) const
{
    return domain::judge(duty(), facts(), as_of);
}

bool DutyRow::is_known(Date as_of) const
{
    return domain::is_known(duty(), as_of);
}

std::optional<domain::Duty> Duties::find(const std::string& village, const std::string& item,
                                         const std::string& period) const
{
    return db_.find<domain::Duty>(sql::find_duty, village, item, period);
}

std::optional<DutyRow> Duties::row(const std::string& village, const std::string& item,
                                   const std::string& period) const
{
    return db_.find<DutyRow>(sql::find_duty_row, village, item, period);
}

std::vector<DutyRow> Duties::of_happening(const std::string& happening) const
{
    return db_.list<DutyRow>(sql::duties_of_happening, happening);
}

std::vector<DutyRow> Duties::of_village(const std::string& village, Date from, Date to) const
{
    return db_.list<DutyRow>(sql::duties_of_village, village, from, to);
}

std::vector<DutyRow> Duties::of_item(const std::string& village, const std::string& item) const
{
    return db_.list<DutyRow>(sql::duties_of_item, village, item);
}

std::vector<DutyRow> Duties::within(const std::string& scope, Date from, Date to) const
{
    return db_.list<DutyRow>(sql::duties_within, scope, end_of(scope), from, to);
}

std::vector<DutyRow> Duties::waited_for(const std::string& scope, Date from, Date to) const
{
    return db_.list<DutyRow>(sql::duties_waited_for, scope, end_of(scope), from, to);
}

std::vector<DutyRow> Duties::in_message(const std::string& message) const
{
    return db_.list<DutyRow>(sql::duties_in_message, message);
}

std::vector<Tally> Duties::tallies(const std::string& scope, Date from, Date to, Date today) const
{
    return db_.list<Tally>(sql::tally_duties, scope, end_of(scope), from, to, today);
}

std::vector<std::string> Duties::standing_items(const std::string& village) const
{
    return db_.list<std::string>(sql::standing_items, village);
}

std::int64_t Duties::put(db::Transaction&, const domain::Duty& d)
{
    return db_.run(sql::put_duty, d.id, d.village, d.item, d.period, d.opens_on, d.due_on, d.why, d.origin, d.happening,
                   d.known_at);
}

std::int64_t Duties::end(db::Transaction&, const DutyEnd& e)
{
    return db_.run(sql::end_duty, e.duty, e.kind, e.reason, e.ended_by, e.ended_at);
}

void keep_known(std::vector<DutyRow>& rows, Date as_of)
{
    std::erase_if(rows, [&](const DutyRow& row) { return !row.is_known(as_of); });
}

}
