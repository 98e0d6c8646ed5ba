#include "web/work/me_view.hpp"

#include "app/choose_mail.hpp"
#include "app/end_session.hpp"
#include "domain/totp.hpp"
#include "render/qr.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/divisions.hpp"
#include "web/shared/entitlement.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/forms.hpp"

#include <algorithm>

namespace gongkai::web {

namespace {

using render::say;

std::string agent_words(const std::string& agent) // "wechat android"
{
    const auto blank = agent.find(' ');
    return say("agent.where", say("agent." + agent.substr(0, blank)), say("system." + agent.substr(blank + 1)));
}

SessionRow session_row(const store::Browser& browser, const Visit& visit)
{
    const bool is_this = browser.id == visit.session->id;
    Row row{.title = agent_words(browser.agent), .note = say("me.session_seen", browser.created_at, browser.seen_at)};
    if (is_this) row.state = tag(Tone::ok, say("me.session_this"));
    return {.row = std::move(row), .session = is_this ? "" : browser.id};
}

}

namespace {

MailForm mail_form(app::Office& office)
{
    const auto wish = app::mail_wish_of(office, office.actor.account);
    return {.words = say(wish.wanted ? "mail_choice.on" : "mail_choice.off"),
            .address = {.name = "address",
                        .label = say("mail_choice.address"),
                        .help = say("mail_choice.address_help"),
                        .value = wish.address,
                        .type = "email",
                        .autocomplete = "email",
                        .inputmode = "email"},
            .is_wanted = wish.wanted};
}

}

std::string held_words(app::Office& office, const domain::Grant& grant)
{
    const auto division = store::Divisions(office.db).find(grant.division);
    return (division ? division->name : grant.division) + " · " + role_words(grant.role);
}

std::vector<Banner> said_now(const Visit& visit)
{
    constexpr std::string_view known[] = {"password", "second_factor", "second_factor_dropped", "sessions", "role", "blocked", "unblocked", "needed", "mail", "no_mail"};
    const auto said = visit.request.query_value("said");
    if (!said || std::ranges::find(known, *said) == std::end(known)) return {};
    return {{.tone = "ok", .words = say("said." + *said)}};
}

Field code_field()
{
    return {.name = "code",
            .label = say("second_factor.code"),
            .help = say("second_factor.code_help"),
            .autocomplete = "one-time-code",
            .inputmode = "numeric",
            .is_short = true};
}

MePage me_page(Visit& visit)
{
    auto& office = visit.reading();
    const auto account = store::Accounts(office.db).find(visit.actor().account);
    MePage page{.page = page_for(visit, say("me.title")),
                .head = {.title = account->name, .lead = say("me.lead", account->login)},
                .facts = {},
                .said = said_now(visit),
                .sessions = {},
                .has_second_factor = !account->totp_secret.empty(),
                .may_drop_second_factor = !account->totp_needed,
                .code = code_field()};
    const auto grants = visit.actor().grants;
    for (const auto& grant : grants) {
        const auto division = store::Divisions(office.db).find(grant.division);
        page.facts.push_back({.term = division ? division->name : grant.division, .words = role_words(grant.role)});
    }
    for (const auto& browser : app::open_sessions(office)) page.sessions.push_back(session_row(browser, visit));
    page.has_others = page.sessions.size() > 1;
    if (visit.site.sends_mail && admits(reminded, visit.actor())) page.mail = mail_form(office);
    return page;
}

SecondFactorPage second_factor_page(const Visit& visit, const app::SecondFactorOffer& offer)
{
    const auto address = domain::totp_address(visit.site.name, offer.login, offer.secret);
    SecondFactorPage page{.page = page_for(visit, say("second_factor.title")),
                          .head = {.crumbs = {{.href = "/work/me", .words = say("me.title")}},
                                   .title = say("second_factor.title"),
                                   .lead = say("second_factor.lead")},
                          .words = {say("second_factor.words")},
                          .qr = render::qr_svg(address, say("second_factor.qr")),
                          .secret = domain::in_groups(domain::to_base32(offer.secret)),
                          .ticket = offer.ticket,
                          .code = code_field()};
    if (visit.session->first_do == app::FirstDo::set_second_factor)
        page.words.insert(page.words.begin(), say("second_factor.is_needed_now"));
    page.page.width = Width::narrow;
    return page;
}

FormPage password_page(const Visit& visit)
{
    FormPage page{.page = page_for(visit, say("me.change_password")),
                  .head = {.crumbs = {{.href = "/work/me", .words = say("me.title")}}, .title = say("me.change_password")},
                  .action = "/work/me/password",
                  .fields = password_fields(visit.site.doors, true),
                  .button = say("me.change_password")};
    page.page.width = Width::narrow;
    if (visit.session->first_do == app::FirstDo::choose_password)
        page.words = {say("password.is_due", visit.site.doors.passwords.longest_days)};
    return page;
}

}
