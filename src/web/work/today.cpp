#include "web/work/today.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "app/name_contact.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/contact_view.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/grid_view.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::Role;

Result<store::DutyRow> duty_for(Visit& visit)
{
    auto& office = visit.reading();
    const std::string village(visit.parameter("village"));
    const std::string item(visit.parameter("item"));
    const std::string period(visit.parameter("period"));
    TRY(domain::require(office.actor, app::makers, village));
    const auto found = store::Duties(office.db).find(village, item, period);
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    auto rows = store::Duties(office.db).of_village(village, found->due_on, found->due_on);
    const auto row = std::ranges::find(rows, found->id, &store::DutyRow::id);
    if (row == rows.end()) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*row);
}

bool is_period(const std::string& text)
{
    return parse_month(text) || parse_quarter(text);
}

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

http::Response duty(Visit& visit)
{
    const auto found = duty_for(visit);
    if (!found) return refusal_page(visit, found.error());
    render::Out out;
    views::duty(out, duty_page(visit, *found));
    return shown(out);
}

http::Response duty_grid(Visit& visit)
{
    const auto scopes =
        scopes_of(visit.actor(), {Role::town_officer}); // the route lets in nobody without one
    const auto asked = visit.request.query_value("period").value_or("");
    const auto period = is_period(asked) ? asked : last_full_month(shanghai_date(visit.now));
    render::Out out;
    views::duty_grid(out, grid_page(visit, scopes.front(), period));
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
