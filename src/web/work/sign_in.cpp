#include "web/work/sign_in.hpp"

#include "app/end_session.hpp"
#include "app/sign_in.hpp"
#include "base/text.hpp"
#include "http/form.hpp"
#include "http/url.hpp"
#include "render/say.hpp"
#include "views/account.hpp"
#include "web/shared/front_door.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/shared/sign_in_page.hpp"
#include "web/work/forms.hpp"

#include <algorithm>

namespace gongkai::web {

namespace {

struct Onward { // where a person was going
    std::string next;
    std::string again;
    std::string kept;
    KeptForm form() const { return {again, kept}; }
};
BOOST_DESCRIBE_STRUCT(Onward, (), (next, again, kept))

Onward onward(const http::Request& request)
{
    return http::read<Onward>(request).value_or(Onward{});
}

FormPage code_page(const Visit& visit, const std::string& ticket, const Onward& on)
{
    const auto title = render::say("second_factor.title");
    FormPage page{.page = page_for(visit, title),
                  .head = {.title = title, .lead = render::say("second_factor.ask")},
                  .action = "/work/sign-in/code",
                  .hidden = {{"ticket", ticket}, {"next", on.next}, {"again", on.again}, {"kept", on.kept}},
                  .fields = {{.name = "code",
                              .label = render::say("second_factor.code"),
                              .help = render::say("second_factor.lost"),
                              .autocomplete = "one-time-code",
                              .inputmode = "numeric",
                              .is_short = true}},
                  .button = render::say("sign_in.button")};
    page.page.width = Width::narrow;
    return page;
}

// Tokens and numbers would only puzzle; what was written in words is worth seeing again.
std::vector<std::string> worth_showing(const std::vector<KeptField>& fields)
{
    std::vector<std::string> shown;
    for (const auto& field : fields)
        if (std::ranges::any_of(field.value, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            shown.push_back(shorten(field.value, 400));
    return shown;
}

http::Response send_again(Visit& visit, const app::Session& session, const Onward& on)
{
    SendAgainPage page{.page = page_for(visit, render::say("sign_in.again_title")),
                       .action = http::same_site_path(on.again, "/work"),
                       .fields = fields_of(on.form()),
                       .shown = {}};
    page.shown = worth_showing(page.fields);
    page.page.csrf = session.csrf;
    page.page.width = Width::narrow;
    render::Out out;
    views::send_again(out, page);
    return http::html(200, out.take());
}

http::Response come_in(Visit& visit, const std::string& cookie, const Onward& on)
{
    if (visit.session) (void)app::end_session(visit.writing(), {visit.session->id});
    const auto session = app::find_session(visit.reading(), cookie, visit.site.doors);
    const auto first = session ? first_page_of(session->actor) : "/work";
    const bool sends_again = session && !fields_of(on.form()).empty();
    auto response = sends_again ? send_again(visit, *session, on)
                                : http::see_other(http::same_site_path(on.next == "/work" ? "" : on.next, first));
    return with_session(visit, std::move(response), cookie);
}

http::Response refused(const Visit& visit, const std::string& login, const Onward& on, const Refusal& refusal)
{
    if (wants_problem(visit.request)) return refusal_page(visit, refusal);
    auto page = sign_in_page(visit, on.next);
    page.kept = on.form();
    page.login.value = login;
    page.errors = errors_of_form(refusal);
    if (refusal.field == "password") page.password.error = render::say(refusal);
    return sent(page, http::status_of(refusal.kind));
}

}

http::Response show_sign_in(Visit& visit)
{
    const auto next = http::same_site_path(visit.request.query_value("next").value_or(""), "/work");
    if (visit.session) return http::see_other(next == "/work" ? first_page_of(visit.actor()) : next);
    return sent(sign_in_page(visit, next), 200);
}

http::Response sign_in(Visit& visit)
{
    const auto on = onward(visit.request);
    const auto order = http::read<app::SignIn>(visit.request);
    if (!order) return refused(visit, "", on, order.error());
    const auto let_in = app::sign_in(visit.house(), visit.now, *order, visit.site.doors, agent_of(visit));
    if (!let_in) return refused(visit, order->login, on, let_in.error());
    if (let_in->cookie.empty()) return plain_form(code_page(visit, let_in->ticket, on));
    return come_in(visit, let_in->cookie, on);
}

http::Response confirm_sign_in(Visit& visit)
{
    const auto on = onward(visit.request);
    const auto order = http::read<app::ConfirmSignIn>(visit.request);
    if (!order) return refused(visit, "", on, order.error());
    const auto let_in = app::confirm_sign_in(visit.writing(), *order, visit.site.doors, agent_of(visit));
    if (let_in) return come_in(visit, let_in->cookie, on);
    if (let_in.error().field != "code") return refused(visit, "", on, let_in.error());
    return refused_form(code_page(visit, order->ticket, on), let_in.error(), plain_form);
}

http::Response sign_out(Visit& visit)
{
    (void)app::end_session(visit.writing(), {visit.session->id}); // ended elsewhere meanwhile: just as well
    auto response = http::see_other("/");
    http::forget_cookie(response, visit.request, session_cookie);
    return response;
}

}
