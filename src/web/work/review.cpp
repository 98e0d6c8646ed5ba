#include "web/work/review.hpp"

#include "app/draft_access.hpp"
#include "app/publish_draft.hpp"
#include "app/review_draft.hpp"
#include "http/form.hpp"
#include "store/editions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/review_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DraftState;

std::initializer_list<domain::Role> roles_of(Part part)
{
    return part == Part::review ? app::supervisors : app::approvers;
}

// Once it is public there is nothing left to sign: whoever comes back here is shown the edition.
http::Response page_shown(Visit& visit, Part part, const std::optional<Said>& said = {})
{
    auto& office = visit.reading();
    const auto draft = app::draft_for(office, std::string(visit.parameter("draft")), roles_of(part));
    if (!draft) return refusal_page(visit, draft.error());
    if (draft->state == DraftState::published)
        if (const auto edition =
                store::Editions(office.db).current(draft->village, draft->item, draft->period))
            return http::see_other(edition_href(edition->code));
    if (draft->state == DraftState::drafting || draft->state == DraftState::discarded)
        return http::see_other(draft_href(draft->id));
    render::Out out;
    views::review(out, review_page(visit, *draft, part, said));
    return shown(out, said ? http::status_of(said->refusal.kind) : 200);
}

http::Response answered(Visit& visit, Part part, app::ReviewDraft order)
{
    if (part == Part::approve) order.verdict = domain::ReviewVerdict::sent_back;
    const auto draft = app::review_draft(visit.writing(), order);
    if (!draft)
        return page_shown(visit, part,
                          Said{draft.error(), boost::describe::enum_to_string(order.verdict, "agreed"),
                               order.says.value_or("")});
    return http::see_other(
        with_notice("/work", draft->state == DraftState::drafting ? "sent-back" : "signed"));
}

struct SendBack {
    std::string draft;
    std::string commitment;
    std::optional<std::string> says;
};
BOOST_DESCRIBE_STRUCT(SendBack, (), (draft, commitment, says))

}

http::Response review(Visit& visit)
{
    return page_shown(visit, Part::review);
}

http::Response review_draft(Visit& visit)
{
    const auto order = http::read<app::ReviewDraft>(visit.request);
    if (!order) return page_shown(visit, Part::review, Said{order.error()});
    return answered(visit, Part::review, *order);
}

http::Response approval(Visit& visit)
{
    return page_shown(visit, Part::approve);
}

// [publish_draft]
http::Response publish_draft(Visit& visit)
{
    const auto order = http::read<app::PublishDraft>(visit.request);
    if (!order) return page_shown(visit, Part::approve, Said{order.error()});
    const auto edition = visit.publish(app::publish_draft, *order);
    if (!edition) return page_shown(visit, Part::approve, Said{edition.error()});
    show_everyone(visit, edition->village);
    return http::see_other(edition_href(edition->code));
}
// [publish_draft]

http::Response send_back_draft(Visit& visit)
{
    const auto order = http::read<SendBack>(visit.request);
    if (!order) return page_shown(visit, Part::approve, Said{order.error()});
    return answered(visit, Part::approve,
                    {.draft = order->draft, .commitment = order->commitment, .says = order->says});
}

}
