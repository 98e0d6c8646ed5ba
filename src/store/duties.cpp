#include "store/duties.hpp"

#include "sql/duty.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

domain::Duty DutyRow::duty() const
{
    return {id, village, item, period, opens_on, due_on, why};
}

domain::Standing DutyRow::standing(Date today) const
{
    std::optional<domain::Fulfilment> fulfilled;
    if (fulfilled_at) fulfilled = {shanghai_date(*fulfilled_at), fulfilled_form == domain::Form::nothing};
    return domain::judge(duty(), fulfilled, today);
}

std::optional<domain::Duty> Duties::find(const std::string& village, const std::string& item,
                                         const std::string& period) const
{
    return db_.find<domain::Duty>(sql::find_duty, village, item, period);
}

std::vector<DutyRow> Duties::of_village(const std::string& village, Date from, Date to) const
{
    return db_.list<DutyRow>(sql::duties_of_village, village, from, to);
}

std::vector<DutyRow> Duties::within(const std::string& scope, Date from, Date to) const
{
    return db_.list<DutyRow>(sql::duties_within, scope, end_of(scope), from, to);
}

std::vector<Tally> Duties::tallies(const std::string& scope, Date from, Date to, Date today) const
{
    return db_.list<Tally>(sql::tally_duties, scope, end_of(scope), from, to, today);
}

std::optional<std::string> Duties::latest_period(const std::string& village, const std::string& item) const
{
    return db_.one<std::optional<std::string>>(sql::latest_period, village, item);
}

std::int64_t Duties::put(db::Transaction&, const domain::Duty& d)
{
    return db_.run(sql::put_duty, d.id, d.village, d.item, d.period, d.opens_on, d.due_on, d.why);
}

}
