#include "web/work/edition.hpp"

#include "app/correct_edition.hpp"
#include "app/draft_access.hpp"
#include "http/form.hpp"
#include "store/editions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"

namespace gongkai::web::work {

namespace {

Result<domain::Edition> edition_for(Visit& visit, std::initializer_list<domain::Role> roles)
{
    auto& office = visit.reading();
    auto edition = store::Editions(office.db).find(std::string(visit.parameter("code")));
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, roles, edition->village));
    return std::move(*edition);
}

http::Response withdrawal_shown(Visit& visit, const std::optional<Refusal>& refusal = {},
                                const std::string& typed = {})
{
    const auto found = edition_for(visit, app::approvers);
    if (!found) return refusal_page(visit, found.error());
    render::Out out;
    views::withdraw(out, withdraw_page(visit, *found, refusal, typed));
    return shown(out, refusal ? http::status_of(refusal->kind) : 200);
}

}

http::Response edition(Visit& visit)
{
    const auto found = edition_for(visit, app::makers);
    if (!found) return refusal_page(visit, found.error());
    render::Out out;
    views::edition(out, edition_page(visit, *found));
    return shown(out);
}

http::Response correct_edition(Visit& visit)
{
    const auto order = http::read<app::CorrectEdition>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto draft = app::correct_edition(visit.writing(), *order);
    if (!draft) return refusal_page(visit, draft.error());
    return http::see_other(draft_href(draft->id));
}

http::Response withdrawal(Visit& visit)
{
    return withdrawal_shown(visit);
}

http::Response withdraw_edition(Visit& visit)
{
    const auto order = http::read<app::WithdrawEdition>(visit.request);
    if (!order) return withdrawal_shown(visit, order.error());
    const auto tombstone = visit.publish(app::withdraw_edition, *order);
    if (!tombstone) return withdrawal_shown(visit, tombstone.error(), order->reason);
    show_everyone(visit, tombstone->village);
    return http::see_other(edition_href(tombstone->code));
}

}
