#include "web/work/today.hpp"

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

// The town asked for, or the officer's own.
Result<std::string> scope_asked(Visit& visit)
{
    const auto actor = visit.actor();
    auto code = visit.request.query_value("division").value_or("");
    if (code.empty()) code = scopes_of(actor, monitors).front(); // the route lets in nobody without one
    TRY(domain::require(actor, monitors, code));
    return code;
}

// What the address asks for, or the last full month; a rhythm without periods by its name.
GridAsked grid_asked(Visit& visit, const std::string& scope, const AsOf& at)
{
    GridAsked asked{.scope = scope, .period = {}, .origin = domain::DutyOrigin::period, .at = at};
    const auto origin = visit.request.query_value("origin").value_or("");
    boost::describe::enum_from_string(origin.c_str(), asked.origin);
    const auto period = visit.request.query_value("period").value_or("");
    asked.period = parse_month(period) || parse_quarter(period) ? period : last_full_month(at.day);
    return asked;
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

http::Response duty_grid(Visit& visit)
{
    const auto scope = scope_asked(visit);
    if (!scope) return refusal_page(visit, scope.error());
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    render::Out out;
    views::duty_grid(out, grid_page(visit, grid_asked(visit, *scope, *at)));
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
