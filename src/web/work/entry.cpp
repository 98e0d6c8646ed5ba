#include "web/work/entry.hpp"

#include "app/choose_password.hpp"
#include "app/enter_by_link.hpp"
#include "app/set_up.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/forms.hpp"

namespace gongkai::web {

namespace {

std::string address(const Visit& visit, const char* what)
{
    return "/enter/" + std::string(visit.parameter("token")) + what;
}

FormPage entry_page(const Visit& visit, const std::string& title, const char* where, const char* button)
{
    FormPage page{.page = page_for(visit, title),
                  .head = {.title = title},
                  .action = address(visit, where),
                  .button = render::say(button)};
    page.page.width = Width::narrow;
    return page;
}

std::vector<Option> towns(Visit& visit)
{
    std::vector<Option> options;
    for (const auto& division : store::Divisions(visit.reading().db).all())
        if (!domain::is_village_level(division.kind))
            options.push_back({.value = division.code,
                               .words = division.name,
                               .is_chosen = division.code == visit.site.scope});
    return options;
}

FormPage set_up_page(Visit& visit, const app::SetUp& typed)
{
    auto page = entry_page(visit, render::say("set_up.title"), "/set-up", "set_up.button");
    page.head.lead = render::say("set_up.lead");
    page.words = {render::say("set_up.words")};
    page.fields = {{.name = "town", .label = render::say("set_up.town"), .help = render::say("set_up.town_help"),
                    .options = towns(visit)},
                   {.name = "name", .label = render::say("account.name"), .help = render::say("account.name_help"),
                    .value = typed.name, .autocomplete = "name"},
                   {.name = "login", .label = render::say("account.login"), .help = render::say("account.login_help"),
                    .value = typed.login, .autocomplete = "username"}};
    for (auto& option : page.fields.front().options)
        if (!typed.town.empty()) option.is_chosen = option.value == typed.town;
    for (auto& field : password_fields(visit.site.doors, false)) page.fields.push_back(std::move(field));
    return page;
}

FormPage password_page(const Visit& visit, const domain::Account& account)
{
    auto page = entry_page(visit, render::say("password.choose_title"), "/password", "password.choose_button");
    page.head.lead = render::say("password.choose_lead", account.name, account.login);
    page.fields = password_fields(visit.site.doors, false);
    return page;
}

FormPage demonstration_page(const Visit& visit, const domain::Account& account)
{
    auto page = entry_page(visit, render::say("enter.demonstration_title", account.name), "", "enter.demonstration_button");
    page.words = {render::say("enter.demonstration_words", account.name)};
    return page;
}

FormPage page_of(Visit& visit, const app::Entry& entry)
{
    switch (entry.link.purpose) {
    case store::LinkPurpose::set_up: return set_up_page(visit, {});
    case store::LinkPurpose::invitation:
    case store::LinkPurpose::reset: return password_page(visit, *entry.account);
    case store::LinkPurpose::demonstration: return demonstration_page(visit, *entry.account);
    }
    std::unreachable();
}

http::Response gone(const Visit& visit)
{
    return refusal_page(visit, 410);
}

http::Response welcome(const Visit& visit, const std::string& cookie, const char* where)
{
    return with_session(visit, http::see_other(where), cookie);
}

}

http::Response show_entry(Visit& visit)
{
    const auto entry = app::look_at_link(visit.reading(), visit.parameter("token"));
    if (!entry) return gone(visit);
    if (entry->link.purpose == store::LinkPurpose::demonstration && !visit.site.demonstration) return gone(visit);
    return plain_form(page_of(visit, *entry));
}

http::Response enter(Visit& visit)
{
    const auto town = visit.site.demonstration ? app::Town::demonstration : app::Town::real;
    const auto cookie = app::enter_by_link(visit.writing(), {std::string(visit.parameter("token"))}, town, agent_of(visit));
    if (!cookie) return gone(visit);
    const auto session = app::find_session(visit.reading(), *cookie, visit.site.doors);
    return welcome(visit, *cookie, session ? first_page_of(session->actor).c_str() : "/work");
}

http::Response choose_password(Visit& visit)
{
    const auto order = http::read<app::ChoosePassword>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto cookie = app::choose_password(visit.house(), visit.now, *order, visit.site.doors, agent_of(visit));
    if (cookie) return welcome(visit, *cookie, "/work/me");
    const auto entry = app::look_at_link(visit.reading(), visit.parameter("token"));
    if (!entry || !entry->account || cookie.error().kind == Refusal::Kind::missing) return gone(visit);
    return refused_form(password_page(visit, *entry->account), cookie.error(), plain_form);
}

http::Response set_up(Visit& visit)
{
    const auto order = http::read<app::SetUp>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto cookie = app::set_up(visit.house(), visit.now, *order, visit.site.doors, agent_of(visit));
    if (cookie) return welcome(visit, *cookie, "/work/people");
    if (cookie.error().kind == Refusal::Kind::missing) return gone(visit);
    return refused_form(set_up_page(visit, *order), cookie.error(), plain_form);
}

}
