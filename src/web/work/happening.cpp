#include "web/work/happening.hpp"

#include "app/draft_access.hpp"
#include "app/move_happening.hpp"
#include "app/record_happening.hpp"
#include "app/withdraw_happening.hpp"
#include "app/happening_rules.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/duty_view.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/happening_view.hpp"

namespace gongkai::web::work {

namespace {

http::Response form_shown(Visit& visit, const TypedHappening& typed, const HappeningAnswer& answer = {})
{
    render::Out out;
    views::happening(out, happening_page(visit, typed, answer));
    return shown(out, answer.refusal ? http::status_of(answer.refusal->kind) : 200);
}

// Somebody else's village isn't there.
http::Response refused(Visit& visit, const TypedHappening& typed, const Refusal& refusal)
{
    if (refusal.kind == Refusal::Kind::missing || refusal.kind == Refusal::Kind::forbidden)
        return refusal_page(visit, refusal);
    return form_shown(visit, typed, {.refusal = refusal});
}

std::string href_of(const domain::Duty& duty)
{
    return "/work/duties/" + duty.village + "/" + duty.item + "/" + duty.period;
}

// No to moving or withdrawing is said on the page of the duty where it was asked.
http::Response back_to_duty(Visit& visit, const std::string& happening, const DutyMistake& mistake)
{
    auto& office = visit.reading();
    const auto duty = app::duty_started_by(office, happening);
    if (!duty || !office.actor.holds_any(app::makers, duty->village)) return refusal_page(visit, mistake.refusal);
    render::Out out;
    views::duty(out, duty_page(visit, *duty, AsOf{visit.reading().today()}, mistake));
    return shown(out, http::status_of(mistake.refusal.kind));
}

struct TypedMove {
    std::string happening;
    std::string happened_on;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TypedMove, (), (happening, happened_on, reason))

}

http::Response new_happening(Visit& visit)
{
    const auto typed = http::read<TypedHappening>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    return form_shown(visit, *typed);
}

http::Response look_at_happening(Visit& visit)
{
    const auto typed = http::read<TypedHappening>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const auto order = order_of(*typed);
    if (!order) return refused(visit, *typed, order.error());
    const auto due = app::look_at_happening(visit.reading(), *order);
    if (!due) return refused(visit, *typed, due.error());
    return form_shown(visit, *typed, {.due = *due});
}

http::Response record_happening(Visit& visit)
{
    const auto typed = http::read<TypedHappening>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const auto order = order_of(*typed);
    if (!order) return refused(visit, *typed, order.error());
    const auto recorded = app::record_happening(visit.writing(), *order);
    if (!recorded) return refused(visit, *typed, recorded.error());
    show_everyone(visit, recorded->duty.village);
    return http::see_other(with_notice(href_of(recorded->duty), "recorded"));
}

http::Response move_happening(Visit& visit)
{
    const auto typed = http::read<TypedMove>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const auto mistake = [&](const Refusal& refusal) {
        return back_to_duty(visit, typed->happening, {refusal, typed->reason, typed->happened_on.empty() ? " " : typed->happened_on});
    };
    const auto day = parse_date(typed->happened_on);
    if (!day) return mistake({.says = "law.date_needed", .field = "happened_on"});
    const auto moved = app::move_happening(visit.writing(), {typed->happening, *day, typed->reason});
    if (!moved) return mistake(moved.error());
    show_everyone(visit, moved->duty.village);
    return http::see_other(with_notice(href_of(moved->duty), "moved-day"));
}

http::Response withdraw_happening(Visit& visit)
{
    const auto order = http::read<app::WithdrawHappening>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto lapsed = app::withdraw_happening(visit.writing(), *order);
    if (!lapsed) return back_to_duty(visit, order->happening, {lapsed.error(), order->reason});
    show_everyone(visit, lapsed->village);
    return http::see_other(with_notice(href_of(*lapsed), "withdrawn"));
}

}
