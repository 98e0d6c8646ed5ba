#include "app/hang_editions.hpp"

#include <algorithm>

#include "app/place_access.hpp"
#include "base/random.hpp"
#include "store/editions.hpp"
#include "store/postings.hpp"

namespace gongkai::app {
namespace {

Result<> may_hang(Office& office, const domain::Place& place, const std::string& code)
{
    const store::Editions editions(office.db);
    const auto edition = editions.find(code);
    if (!edition || edition->village != place.village)
        return refuse(
            {.says = "posting.of_another_village", .field = "editions", .with = {code, place.name}});
    const auto current = editions.current(edition->village, edition->item, edition->period);
    if (!current || current->kind == domain::EditionKind::withdrawn)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "posting.withdrawn",
                       .field = "editions",
                       .with = {code}});
    if (current->code != code)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "posting.replaced",
                       .field = "editions",
                       .with = {code, current->code}});
    return {};
}

}

Result<std::vector<domain::Posting>> hang_editions(Office& office, const HangEditions& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(paper_place(office, order.place));
    if (order.editions.empty()) return refuse({.says = "posting.none_chosen", .field = "editions"});
    store::Postings postings(office.db);
    const auto hanging = postings.hanging_at(place.id);
    std::vector<domain::Posting> hung;
    for (const auto& code : order.editions) {
        TRY(may_hang(office, place, code));
        if (std::ranges::find(hanging, code, &domain::Posting::edition) != hanging.end()) continue;
        hung.push_back({.id = make_id(),
                        .place = place.id,
                        .edition = code,
                        .paper = order.paper,
                        .hung_at = office.now,
                        .taken_down_at = {},
                        .ending = {},
                        .because = {}});
        postings.add(transaction, hung.back(), office.actor.account);
        record(office, transaction, "hang_edition", place.village, place.id + " " + code);
    }
    transaction.commit();
    return hung;
}

}
