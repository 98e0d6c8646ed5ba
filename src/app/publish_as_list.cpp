#include "app/publish_as_list.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "app/start_draft.hpp"
#include "store/drafts.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

constexpr int days_looked_back = 200; // two quarters: older lists are the town's business by now
constexpr int days_looked_ahead = 100;

// Names and amounts may stand there, and it isn't an account: subsidies, relief, allowances.
bool takes_lists(const law::Item& item)
{
    return !item.ledger &&
           (item.privacy == law::Privacy::names || item.privacy == law::Privacy::masked_names);
}

Result<> may_move_to(Office& office, const domain::Draft& draft, const PublishAsList& order)
{
    const auto* item = office.catalog(draft.village).find(order.item);
    if (!item || !takes_lists(*item)) return refuse({.says = "list.no_such_place", .field = "item"});
    if (!store::Duties(office.db).find(draft.village, order.item, order.period))
        return refuse({.says = "duty.not_known", .field = "item"});
    if (store::Drafts(office.db).open(draft.village, order.item, order.period))
        return refuse({.kind = Refusal::Kind::conflict, .says = "list.begun_already", .field = "item"});
    if (store::Editions(office.db).disclosure(draft.village, order.item, order.period))
        return refuse({.kind = Refusal::Kind::conflict, .says = "draft.public_already", .field = "item"});
    return {};
}

}

Result<domain::Draft> publish_as_list(Office& office, const PublishAsList& order)
{
    auto left = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::discard));
    const auto file = original_of(office, left);
    if (!file) return refuse({.says = "file.none_chosen", .field = "file"});

    db::Transaction transaction(office.db);
    TRY(may_move_to(office, left, order));
    auto list = blank_draft(office, {left.village, order.item, order.period});
    list.upload = left.upload;
    list.choices = left.choices;
    take_over(list, examine(office, list, *file));
    store::Drafts drafts(office.db);
    TRY(drafts.save(transaction, left));
    drafts.add(transaction, list);
    record(office, transaction, "publish_as_list", list.village, list.id);
    transaction.commit();
    return list;
}

std::vector<ListPlace> places_for_list(Office& office, const std::string& village)
{
    const auto today = office.today();
    const auto& catalog = office.catalog(village);
    std::vector<ListPlace> places;
    for (const auto& duty : store::Duties(office.db).of_village(village, plus_days(today, -days_looked_back),
                                                                plus_days(today, days_looked_ahead))) {
        const auto* item = catalog.find(duty.item);
        if (item && takes_lists(*item) && !duty.fulfilled_at)
            places.push_back({item->code, item->name, duty.period});
    }
    std::ranges::reverse(places);
    return places;
}

}
