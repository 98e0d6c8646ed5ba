#include "app/open_duties.hpp"

#include "app/duty_opening.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {

Result<OpenedDuties> open_duties(Office& office, const OpenDuties& order)
{
    OpenedDuties counted;
    const auto villages = store::Divisions(office.db).villages_within(order.scope);
    db::Transaction transaction(office.db);
    for (const auto& village : villages) {
        const DutyOpening opening{office, transaction, village, order, counted};
        TRY(open_periods(opening));
        TRY(open_standing(opening));
        TRY(open_project_quarters(opening));
        lapse_with_village(opening);
    }
    transaction.commit();
    return counted;
}

}
