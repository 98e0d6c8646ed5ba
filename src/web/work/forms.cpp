#include "web/work/forms.hpp"

#include "render/say.hpp"
#include "views/account.hpp"
#include "web/shared/entitlement.hpp"
#include "web/shared/front_door.hpp"

namespace gongkai::web {

http::Response plain_form(FormPage page, int status)
{
    render::Out out;
    views::plain_form(out, page);
    return http::html(status, out.take());
}

http::Response work_form(FormPage page, int status)
{
    render::Out out;
    views::work_form(out, page);
    return http::html(status, out.take());
}

Errors errors_of_form(const Refusal& refusal)
{
    return {.title = render::say("account.please_change"),
            .wrongs = {{.field = refusal.field, .words = render::say(refusal)}}};
}

void blame(std::vector<Field>& fields, const Refusal& refusal)
{
    for (auto& field : fields)
        if (field.name == refusal.field) field.error = render::say(refusal);
}

http::Response refused_form(FormPage page, const Refusal& refusal, http::Response (*show)(FormPage, int))
{
    page.errors = errors_of_form(refusal);
    blame(page.fields, refusal);
    return show(std::move(page), http::status_of(refusal.kind));
}

std::vector<Field> password_fields(const app::DoorRules& rules, bool asks_current)
{
    const auto& policy = rules.passwords;
    const auto help = render::say("password.help", policy.least_length) +
                      (policy.least_classes > 1 ? render::say("password.help_classes", policy.least_classes) : "");
    std::vector<Field> fields;
    if (asks_current)
        fields.push_back({.name = "current",
                          .label = render::say("password.current"),
                          .type = "password",
                          .autocomplete = "current-password"});
    fields.push_back({.name = "password",
                      .label = render::say("password.new"),
                      .help = help,
                      .type = "password",
                      .autocomplete = "new-password"});
    fields.push_back({.name = "repeated",
                      .label = render::say("password.repeated"),
                      .type = "password",
                      .autocomplete = "new-password"});
    return fields;
}

std::string agent_of(const Visit& visit)
{
    return std::string(visit.request.header("user-agent").value_or(""));
}

http::Response with_session(const Visit& visit, http::Response response, const std::string& cookie)
{
    http::set_cookie(response, visit.request, {.name = std::string(session_cookie), .value = cookie});
    return response;
}

std::string first_page_of(const domain::Actor& actor)
{
    if (admits(maker, actor)) return "/work";
    return admits(administrator, actor) ? "/work/people" : "/work/me";
}

}
