#include "web/work/audit.hpp"

#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/audits.hpp"
#include "store/divisions.hpp"
#include "views/account.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/account_views.hpp"

#include <algorithm>

namespace gongkai::web {

namespace {

using render::say;

constexpr int at_most = 200;

std::string act_words(const std::string& act)
{
    const auto key = "act." + act;
    return render::spoken().has(key) ? say(key) : act;
}

std::string who(app::Office& office, const store::Audit& audit)
{
    const store::Accounts accounts(office.db);
    auto name = accounts.name_of(audit.account.empty() ? audit.subject : audit.account);
    return name.empty() ? say("audit.nobody") : name;
}

std::string note(app::Office& office, const store::Audit& audit)
{
    const auto division = store::Divisions(office.db).find(audit.village);
    const auto subject = store::Accounts(office.db).name_of(audit.subject);
    auto words = render::minute(audit.at);
    if (division) words += " · " + division->name;
    if (!subject.empty() && audit.subject != audit.account) words += " · " + subject;
    return words;
}

Row row_of(app::Office& office, const store::Audit& audit)
{
    Row row{.title = say("audit.line", who(office, audit), act_words(audit.act)), .note = note(office, audit)};
    if (audit.outcome == store::AuditOutcome::refused) row.state = tag(Tone::bad, say("audit.refused"));
    return row;
}

std::vector<store::Audit> recent(app::Office& office)
{
    std::vector<store::Audit> audits;
    for (const auto& grant : office.actor.grants) {
        if (grant.role != domain::Role::administrator && grant.role != domain::Role::town_officer) continue;
        for (auto& audit : store::Audits(office.db).recent(grant.division, at_most))
            if (std::ranges::find(audits, audit.id, &store::Audit::id) == audits.end()) audits.push_back(std::move(audit));
    }
    std::ranges::sort(audits, std::ranges::greater{}, &store::Audit::at);
    if (audits.size() > at_most) audits.resize(at_most);
    return audits;
}

}

http::Response show_audit(Visit& visit)
{
    auto& office = visit.reading();
    AuditPage page{.page = page_for(visit, say("audit.title")),
                   .head = {.title = say("audit.title"), .lead = say("audit.lead", at_most)},
                   .rows = {}};
    for (const auto& audit : recent(office)) page.rows.push_back(row_of(office, audit));
    if (page.rows.empty()) page.empty = Empty{.title = say("audit.none_title"), .words = say("audit.none_words")};
    render::Out out;
    views::audit(out, page);
    return http::html(200, out.take());
}

}
