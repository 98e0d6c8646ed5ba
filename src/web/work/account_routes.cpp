#include "web/work/account_routes.hpp"

#include "web/shared/large_type.hpp"
#include "web/work/audit.hpp"
#include "web/work/entry.hpp"
#include "web/work/inbox.hpp"
#include "web/work/me.hpp"
#include "web/work/people.hpp"
#include "web/work/running.hpp"
#include "web/work/sign_in.hpp"

namespace gongkai::web {

using http::Method;

namespace {

constexpr std::size_t kept_form = 512 * 1024; // 64 KiB of Chinese text, percent-encoded twice over

}

std::span<const Route> account_routes()
{
    static const std::vector<Route> routes{
        {anyone, Method::get, "/type", change_type},

        {anyone, Method::get, "/work/sign-in", show_sign_in},
        {anyone, Method::post, "/work/sign-in", sign_in, kept_form},
        {anyone, Method::post, "/work/sign-in/code", confirm_sign_in, kept_form},
        {signed_in, Method::post, "/work/sign-out", sign_out},

        {anyone, Method::get, "/enter/{token}", show_entry},
        {anyone, Method::post, "/enter/{token}", enter},
        {anyone, Method::post, "/enter/{token}/password", choose_password},
        {anyone, Method::post, "/enter/{token}/set-up", set_up},

        {reminded, Method::get, "/work/inbox", work::inbox},
        {reminded, Method::post, "/work/inbox/read", work::read_inbox},
        {signed_in, Method::get, "/work/me", show_me},
        {signed_in, Method::post, "/work/me/end-session", end_session},
        {signed_in, Method::post, "/work/me/end-others", end_other_sessions},
        {signed_in, Method::post, "/work/me/mail", choose_mail},
        {signed_in, Method::get, "/work/me/password", show_password},
        {signed_in, Method::post, "/work/me/password", change_password},
        {signed_in, Method::get, "/work/me/second-factor", show_second_factor},
        {signed_in, Method::post, "/work/me/second-factor", set_second_factor},
        {signed_in, Method::post, "/work/me/second-factor/drop", drop_second_factor},

        {administrator, Method::get, "/work/people", show_people},
        {administrator, Method::get, "/work/people/invite", show_invite},
        {administrator, Method::post, "/work/people/invite", invite},
        {administrator, Method::get, "/work/people/{account}", show_person},
        {administrator, Method::post, "/work/people/{account}/link", renew_link},
        {administrator, Method::post, "/work/people/{account}/grant", grant_role},
        {administrator, Method::post, "/work/people/{account}/revoke", revoke_role},
        {administrator, Method::post, "/work/people/{account}/block", block_account},
        {administrator, Method::post, "/work/people/{account}/unblock", unblock_account},
        {administrator, Method::post, "/work/people/{account}/need-second-factor", need_second_factor},
        {administrator, Method::post, "/work/people/{account}/reset-second-factor", reset_second_factor},

        {overseer, Method::get, "/work/audit", show_audit},
        {administrator, Method::get, "/work/running", show_running},
    };
    return routes;
}

}
