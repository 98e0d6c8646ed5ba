#include "web/work/me.hpp"

#include "app/choose_mail.hpp"
#include "app/choose_password.hpp"
#include "app/end_session.hpp"
#include "app/second_factor.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "views/account.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/forms.hpp"
#include "web/work/me_view.hpp"

namespace gongkai::web {

namespace {

http::Response shown(const SecondFactorPage& page, int status = 200)
{
    render::Out out;
    views::second_factor(out, page);
    return http::html(status, out.take());
}

http::Response shown(const MePage& page, int status = 200)
{
    render::Out out;
    views::me(out, page);
    return http::html(status, out.take());
}

}

http::Response show_me(Visit& visit)
{
    return shown(me_page(visit));
}

http::Response end_session(Visit& visit)
{
    const auto order = http::read<app::EndSession>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto ended = app::end_session(visit.writing(), *order);
    return ended ? http::see_other("/work/me?said=sessions") : refusal_page(visit, ended.error());
}

http::Response end_other_sessions(Visit& visit)
{
    const auto ended = app::end_other_sessions(visit.writing(), {visit.session->id});
    return ended ? http::see_other("/work/me?said=sessions") : refusal_page(visit, ended.error());
}

http::Response choose_mail(Visit& visit)
{
    const auto order = http::read<app::ChooseMail>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto chosen = app::choose_mail(visit.writing(), *order);
    if (chosen) return http::see_other(order->wanted ? "/work/me?said=mail" : "/work/me?said=no_mail");
    auto page = me_page(visit);
    page.errors = errors_of_form(chosen.error());
    if (page.mail) page.mail->address.value = order->address;
    if (page.mail) page.mail->address.error = render::say(chosen.error());
    return shown(page, http::status_of(chosen.error().kind));
}

http::Response show_password(Visit& visit)
{
    return work_form(password_page(visit));
}

http::Response change_password(Visit& visit)
{
    const auto order = http::read<app::ChangePassword>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto cookie =
        app::change_password(visit.house(), visit.now, visit.actor(), *order, visit.site.doors, agent_of(visit));
    if (!cookie) return refused_form(password_page(visit), cookie.error(), work_form);
    return with_session(visit, http::see_other("/work/me?said=password"), *cookie);
}

http::Response show_second_factor(Visit& visit)
{
    return shown(second_factor_page(visit, app::offer_second_factor(visit.reading())));
}

http::Response set_second_factor(Visit& visit)
{
    const auto order = http::read<app::SetSecondFactor>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto set = app::set_second_factor(visit.writing(), *order);
    if (set) return http::see_other("/work/me?said=second_factor");
    const auto again = app::offer_again(visit.writing(), order->ticket);
    auto page = second_factor_page(visit, again ? *again : app::offer_second_factor(visit.writing()));
    page.errors = errors_of_form(set.error());
    return shown(page, http::status_of(set.error().kind));
}

http::Response drop_second_factor(Visit& visit)
{
    const auto order = http::read<app::DropSecondFactor>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto dropped = app::drop_second_factor(visit.writing(), *order);
    if (dropped) return http::see_other("/work/me?said=second_factor_dropped");
    auto page = me_page(visit);
    page.errors = errors_of_form(dropped.error());
    return shown(page, http::status_of(dropped.error().kind));
}

}
