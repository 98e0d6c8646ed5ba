#include "app/look_reminders.hpp"

#include "domain/division.hpp"
#include "store/reminders.hpp"

namespace gongkai::app {

std::vector<AskedLooks> give_look_reminders(Office& office, db::Transaction& transaction,
                                            const std::string& scope)
{
    store::Reminders reminders(office.db);
    std::vector<AskedLooks> given;
    for (auto& look : store::Looks(office.db).to_tell(plus_days(office.today(), -1))) {
        if (!domain::is_within(look.village, scope)) continue;
        if (domain::outcome_of(look, office.now) != domain::LookOutcome::waiting) continue;
        if (!reminders.give(transaction, look, office.now)) continue;
        if (given.empty() || given.back().village != look.village) given.push_back({look.village, {}});
        given.back().looks.push_back(std::move(look));
    }
    return given;
}

}
