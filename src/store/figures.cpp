#include "store/figures.hpp"

#include "sql/figure.hpp"
#include "store/divisions.hpp"
#include "store/duty_cells.hpp"

namespace gongkai::store {
namespace {

domain::Duty duty_of(const CountedDuty& duty)
{
    return {.id = {}, .village = duty.village, .item = duty.item, .period = duty.period, .opens_on = duty.opens_on, .due_on = duty.due_on,
            .why = {}, .origin = duty.origin, .known_at = duty.known_at};
}

Instant end_of_day(Date on)
{
    return shanghai_midnight(plus_days(on, 1));
}

}

domain::Standing CountedDuty::standing(Date on) const
{
    return domain::judge(duty_of(*this), duty_facts(fulfilled_at, fulfilled_form, end_kind, ended_at), on);
}

bool CountedDuty::is_known(Date on) const
{
    return domain::is_known(duty_of(*this), on);
}

std::vector<CountedDuty> Figures::duties(const std::string& scope, Date from, Date to, Date on) const
{
    auto duties = db_.list<CountedDuty>(sql::counted_duties, scope, end_of(scope), from, to);
    std::erase_if(duties, [&](const CountedDuty& duty) { return !duty.is_known(on); });
    return duties;
}

std::vector<ItemAsked> Figures::asked(const std::string& scope, Date on) const
{
    return db_.list<ItemAsked>(sql::item_asked, scope, end_of(scope), on, end_of_day(on));
}

std::vector<ItemTold> Figures::told(const std::string& scope, Date on) const
{
    return db_.list<ItemTold>(sql::item_told, scope, end_of(scope), end_of_day(on));
}

std::vector<FirstEdition> Figures::first_editions(const std::string& scope, Date from, Date to) const
{
    return db_.list<FirstEdition>(sql::first_editions, scope, end_of(scope), shanghai_midnight(from), end_of_day(to));
}

}
