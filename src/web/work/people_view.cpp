#include "web/work/people_view.hpp"

#include "domain/division.hpp"
#include "render/qr.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/me_view.hpp"

#include <algorithm>
#include <map>

namespace gongkai::web {

namespace {

using render::say;

Tag state_tag(const domain::Account& account)
{
    switch (account.state) {
    case domain::AccountState::invited: return tag(Tone::warn, say("people.state_invited"));
    case domain::AccountState::active: return tag(Tone::ok, say("people.state_active"));
    case domain::AccountState::blocked: return tag(Tone::bad, say("people.state_blocked"));
    }
    std::unreachable();
}

std::string person_href(const std::string& account)
{
    return "/work/people/" + account;
}

Row person_row(const app::Person& person, const domain::Grant& grant)
{
    return {.href = person_href(person.account.id),
            .title = person.account.name,
            .note = role_words(grant.role),
            .state = state_tag(person.account)};
}

std::vector<Option> role_options(domain::Role chosen)
{
    std::vector<Option> options;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::Role>>([&](auto role) {
        options.push_back({.value = role.name, .words = role_words(role.value), .is_chosen = role.value == chosen});
    });
    return options;
}

std::vector<Option> division_options(Visit& visit, const std::string& chosen)
{
    std::vector<Option> options;
    const auto actor = visit.actor();
    for (const auto& division : store::Divisions(visit.reading().db).all())
        if (actor.holds(domain::Role::administrator, division.code))
            options.push_back({.value = division.code, .words = division.name, .is_chosen = division.code == chosen});
    return options;
}

Field role_field(domain::Role chosen)
{
    return {.name = "role", .label = say("people.role"), .options = role_options(chosen)};
}

Field division_field(Visit& visit, const std::string& chosen)
{
    return {.name = "division",
            .label = say("people.division"),
            .help = say("people.division_help"),
            .options = division_options(visit, chosen)};
}

std::vector<Link> crumbs()
{
    return {{.href = "/work/people", .words = say("people.title")}};
}

}

PeoplePage people_page(Visit& visit)
{
    auto& office = visit.reading();
    PeoplePage page{.page = page_for(visit, say("people.title")),
                    .head = {.title = say("people.title"), .lead = say("people.lead")},
                    .places = {}};
    const auto people = app::people_for(office);
    std::map<std::string, std::vector<Row>> by_division;
    for (const auto& person : people)
        for (const auto& grant : person.grants)
            if (office.actor.holds(domain::Role::administrator, grant.division))
                by_division[grant.division].push_back(person_row(person, grant));
    for (auto& [code, rows] : by_division) {
        const auto division = store::Divisions(office.db).find(code);
        page.places.push_back({division ? division->name : code, std::move(rows)});
    }
    if (people.size() <= 1)
        page.empty = Empty{.title = say("people.nobody_title"), .words = say("people.nobody_words")};
    return page;
}

PersonPage person_page(Visit& visit, const app::Person& person)
{
    auto& office = visit.reading();
    const auto& account = person.account;
    PersonPage page{.page = page_for(visit, account.name),
                    .head = {.crumbs = crumbs(), .title = account.name},
                    .account = account.id,
                    .facts = {{.term = say("account.login"), .words = account.login},
                              {.term = say("people.state"), .tags = {state_tag(account)}}},
                    .said = said_now(visit),
                    .roles = {},
                    .role = role_field(domain::Role::clerk),
                    .division = division_field(visit, person.grants.empty() ? "" : person.grants.front().division),
                    .is_oneself = account.id == office.actor.account,
                    .is_blocked = account.state == domain::AccountState::blocked,
                    .has_come = account.state == domain::AccountState::active,
                    .needs_second_factor = account.totp_needed,
                    .has_second_factor = !account.totp_secret.empty()};
    for (const auto& grant : person.grants)
        page.roles.push_back({.words = held_words(office, grant),
                              .role = boost::describe::enum_to_string(grant.role, ""),
                              .division = grant.division,
                              .may_end = !page.is_oneself && person.grants.size() > 1});
    return page;
}

FormPage invite_page(Visit& visit, const app::Invite& typed)
{
    FormPage page{.page = page_for(visit, say("people.invite")),
                  .head = {.crumbs = crumbs(), .title = say("people.invite"), .lead = say("people.invite_lead")},
                  .action = "/work/people/invite",
                  .fields = {{.name = "name", .label = say("account.name"), .help = say("account.name_help"),
                              .value = typed.name, .autocomplete = "off"},
                             {.name = "login", .label = say("account.login"), .help = say("account.login_help"),
                              .value = typed.login, .autocomplete = "off"},
                             role_field(typed.role), division_field(visit, typed.division)},
                  .button = say("people.invite_button")};
    page.page.width = Width::narrow;
    return page;
}

LinkPage link_page(Visit& visit, const app::Invited& invited)
{
    const auto account = store::Accounts(visit.reading().db).find(invited.account);
    const bool has_come = account->state == domain::AccountState::active;
    const auto address = visit.site.base_url + "/enter/" + invited.token;
    LinkPage page{.page = page_for(visit, say("people.link_title", account->name)),
                  .title = say("people.link_title", account->name),
                  .words = say(has_come ? "people.link_reset" : "people.link_invitation", account->name),
                  .address = address,
                  .qr = render::qr_svg(address, say("people.link_qr")),
                  .next = {say("people.link_next_1", account->name), say("people.link_next_2"), say("people.link_next_3")},
                  .actions = {{.href = person_href(account->id), .words = say("people.link_back", account->name)}}};
    return page;
}

}
