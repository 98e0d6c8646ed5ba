#include "web/work/today.hpp"

#include "app/name_contact.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/contact_view.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

http::Response contacts_shown(Visit& visit, const std::optional<Mistaken>& mistaken = {})
{
    render::Out out;
    views::contacts(out, contacts_page(visit, mistaken));
    return shown(out, mistaken ? http::status_of(mistaken->refusal.kind) : 200);
}

}

http::Response today(Visit& visit)
{
    render::Out out;
    views::today(out, today_page(visit));
    return shown(out);
}

http::Response contact(Visit& visit)
{
    return contacts_shown(visit);
}

http::Response name_contact(Visit& visit)
{
    const auto order = http::read<app::NameContact>(visit.request);
    if (!order) return contacts_shown(visit, Mistaken{order.error(), {}});
    const auto contact = app::name_contact(visit.writing(), *order);
    if (!contact && contact.error().kind != Refusal::Kind::invalid)
        return refusal_page(visit, contact.error());
    if (!contact)
        return contacts_shown(
            visit, Mistaken{contact.error(),
                            {order->village, order->person, order->phone, order->hours, order->place}});
    show_everyone(visit, contact->village);
    return http::see_other(with_notice("/work/contact", "contact"));
}

}
