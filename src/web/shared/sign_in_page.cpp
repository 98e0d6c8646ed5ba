#include "web/shared/sign_in_page.hpp"

#include "http/form.hpp"
#include "http/url.hpp"
#include "render/say.hpp"
#include "views/account.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/refusal_page.hpp"

namespace gongkai::web {

namespace {

// A form that carried a file: the file can't be kept.
bool had_file(const http::Request& request)
{
    const auto form = http::read_form(request);
    return form && !form->uploads.empty();
}

}

SignInPage sign_in_page(const Visit& visit, std::string next)
{
    SignInPage page{.page = page_for(visit, render::say("sign_in.title")),
                    .lead = render::say("sign_in.lead", visit.site.name),
                    .login = {.name = "login",
                              .label = render::say("account.login"),
                              .help = render::say("sign_in.login_help"),
                              .autocomplete = "username"},
                    .password = {.name = "password",
                                 .label = render::say("account.password"),
                                 .type = "password",
                                 .autocomplete = "current-password"},
                    .next = std::move(next),
                    .forgotten = {.question = render::say("sign_in.forgotten"),
                                  .steps = {{.words = render::say("sign_in.forgotten_do")},
                                            {.words = render::say("sign_in.villagers")}}}};
    page.page.width = Width::narrow;
    return page;
}

http::Response sent(const SignInPage& page, int status)
{
    render::Out out;
    views::sign_in(out, page);
    return http::html(status, out.take());
}

http::Response ask_to_sign_in(const Visit& visit)
{
    const auto& request = visit.request;
    if (wants_problem(request)) return refusal_page(visit, 401, "signed_out");
    if (request.method == http::Method::get || request.method == http::Method::head)
        return http::see_other(http::link("/work/sign-in", {{"next", request.target}}));
    auto page = sign_in_page(visit, "/work");
    page.kept = keep_form(request);
    const bool is_kept = !page.kept.again.empty();
    page.lead = render::say(is_kept ? "sign_in.ended_kept" : "sign_in.ended");
    if (had_file(request)) page.banners.push_back({.tone = "warn", .words = render::say("sign_in.file_again")});
    return sent(page, 401);
}

}
