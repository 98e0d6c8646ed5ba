#include "web/work/duty.hpp"

#include "app/draft_access.hpp"
#include "app/excuse_duty.hpp"
#include "http/form.hpp"
#include "store/divisions.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/duty_view.hpp"
#include "web/work/edition_view.hpp"

namespace gongkai::web::work {

namespace {

Result<store::DutyRow> duty_for(Visit& visit)
{
    auto& office = visit.reading();
    const std::string village(visit.parameter("village"));
    TRY(domain::require(office.actor, app::duty_readers, village));
    auto found = store::Duties(office.db).row(village, std::string(visit.parameter("item")),
                                              std::string(visit.parameter("period")));
    if (!found) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*found);
}

http::Response duty_shown(Visit& visit, const std::optional<DutyMistake>& mistake = {})
{
    const auto found = duty_for(visit);
    if (!found) return refusal_page(visit, found.error());
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    render::Out out;
    views::duty(out, duty_page(visit, *found, *at, mistake));
    return shown(out, mistake ? http::status_of(mistake->refusal.kind) : 200);
}

Result<domain::Division> village_for(Visit& visit)
{
    auto& office = visit.reading();
    const std::string village(visit.parameter("village"));
    TRY(domain::require(office.actor, app::duty_readers, village));
    auto found = store::Divisions(office.db).find(village);
    if (!found || !domain::is_village_level(found->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*found);
}

ItemAsked item_asked(Visit& visit, const AsOf& at)
{
    ItemAsked asked{.item = std::string(visit.parameter("item")), .at = at};
    auto origin = domain::DutyOrigin::period;
    if (boost::describe::enum_from_string(visit.request.query_value("origin").value_or("").c_str(), origin)) asked.origin = origin;
    asked.due = parse_month(visit.request.query_value("due").value_or(""));
    return asked;
}

}

http::Response duty(Visit& visit)
{
    return duty_shown(visit);
}

http::Response excuse_duty(Visit& visit)
{
    const auto order = http::read<app::ExcuseDuty>(visit.request);
    if (!order) return duty_shown(visit, DutyMistake{order.error(), {}});
    const auto excused = app::excuse_duty(visit.writing(), *order);
    if (!excused && excused.error().kind == Refusal::Kind::missing) return refusal_page(visit, excused.error());
    if (!excused) return duty_shown(visit, DutyMistake{excused.error(), order->reason});
    show_everyone(visit, excused->village);
    return http::see_other(with_notice(duty_href(*excused), "excused"));
}

http::Response village_duties(Visit& visit)
{
    const auto village = village_for(visit);
    if (!village) return refusal_page(visit, village.error());
    render::Out out;
    views::village_duties(out, village_duties_page(visit, *village));
    return shown(out);
}

http::Response item_duties(Visit& visit)
{
    const auto village = village_for(visit);
    if (!village) return refusal_page(visit, village.error());
    const auto at = as_of_asked(visit);
    if (!at) return refusal_page(visit, at.error());
    render::Out out;
    views::village_duties(out, item_duties_page(visit, *village, item_asked(visit, *at)));
    return shown(out);
}

}
