#include "web/work/people.hpp"

#include "app/block_account.hpp"
#include "app/grant_role.hpp"
#include "http/form.hpp"
#include "views/account.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/forms.hpp"
#include "web/work/people_view.hpp"

namespace gongkai::web {

namespace {

std::string account_of(const Visit& visit)
{
    return std::string(visit.parameter("account"));
}

http::Response shown(const PersonPage& page, int status)
{
    render::Out out;
    views::person(out, page);
    return http::html(status, out.take());
}

http::Response handed_over(Visit& visit, const app::Invited& invited)
{
    render::Out out;
    views::entry_link(out, link_page(visit, invited));
    return http::html(200, out.take());
}

// The person's page again, saying why not.
http::Response refused(Visit& visit, const Refusal& refusal)
{
    const auto person = app::person_for(visit.reading(), account_of(visit));
    if (!person || refusal.kind == Refusal::Kind::missing) return refusal_page(visit, 404);
    auto page = person_page(visit, *person);
    page.errors = errors_of_form(refusal);
    return shown(page, http::status_of(refusal.kind));
}

http::Response done(Visit& visit, const Result<>& result, const char* said)
{
    if (!result) return refused(visit, result.error());
    return http::see_other("/work/people/" + account_of(visit) + "?said=" + said);
}

template<class Order>
http::Response carried_out(Visit& visit, Result<> (*verb)(app::Office&, const Order&), const char* said)
{
    const auto order = http::read<Order>(visit.request);
    if (!order) return refused(visit, order.error());
    return done(visit, verb(visit.writing(), *order), said);
}

}

http::Response show_people(Visit& visit)
{
    render::Out out;
    views::people_list(out, people_page(visit));
    return http::html(200, out.take());
}

http::Response show_invite(Visit& visit)
{
    return work_form(invite_page(visit, {}));
}

http::Response invite(Visit& visit)
{
    const auto order = http::read<app::Invite>(visit.request);
    if (!order) return refused_form(invite_page(visit, {}), order.error(), work_form);
    const auto invited = app::invite(visit.writing(), *order);
    if (!invited) return refused_form(invite_page(visit, *order), invited.error(), work_form);
    return handed_over(visit, *invited);
}

http::Response show_person(Visit& visit)
{
    const auto person = app::person_for(visit.reading(), account_of(visit));
    if (!person) return refusal_page(visit, person.error());
    return shown(person_page(visit, *person), 200);
}

http::Response renew_link(Visit& visit)
{
    const auto invited = app::renew_link(visit.writing(), {account_of(visit)});
    if (!invited) return refused(visit, invited.error());
    return handed_over(visit, *invited);
}

http::Response grant_role(Visit& visit)
{
    return carried_out<app::GrantRole>(visit, app::grant_role, "role");
}

http::Response revoke_role(Visit& visit)
{
    return carried_out<app::GrantRole>(visit, app::revoke_role, "role");
}

http::Response block_account(Visit& visit)
{
    return carried_out<app::BlockAccount>(visit, app::block_account, "blocked");
}

http::Response unblock_account(Visit& visit)
{
    return carried_out<app::BlockAccount>(visit, app::unblock_account, "unblocked");
}

http::Response need_second_factor(Visit& visit)
{
    return carried_out<app::NeedSecondFactor>(visit, app::need_second_factor, "needed");
}

http::Response reset_second_factor(Visit& visit)
{
    return carried_out<app::BlockAccount>(visit, app::reset_second_factor, "needed");
}

}
