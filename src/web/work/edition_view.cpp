#include "web/work/edition_view.hpp"

#include "app/draft_access.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/posting_period.hpp"
#include "web/shared/wording.hpp"
#include "web/work/announcement_view.hpp"
#include "web/work/slips.hpp"

namespace gongkai::web::work {

namespace {

using domain::EditionKind;
using render::say;

std::vector<std::string> next_steps(app::Office& office, const domain::Edition& edition)
{
    std::vector<std::string> next{say("work.next_print")};
    if (const auto posting = posting_of(office.statutes, edition.village, shanghai_date(edition.published_at)))
        next.push_back(say("work.next_hang", posting->until));
    next.push_back(say("work.next_group"));
    return next;
}

Confirmation confirmation_of(app::Office& office, const domain::Edition& edition, const std::string& village)
{
    const auto what =
        say("work.matter", period_words(edition.period), item_name(office, edition.village, edition.item));
    if (edition.kind == EditionKind::withdrawn)
        return {.title = say("work.withdrawn_title"),
                .words = say("work.withdrawn_words", village, what, edition.note),
                .code = edition.code};
    const auto* words = edition.late_days > 0 ? "work.published_late" : "work.published_words";
    Confirmation confirmation{.title = say(edition.kind == EditionKind::corrected ? "work.corrected_title"
                                                                                  : "work.published_title"),
                              .words = say(words, village, what, edition.published_at, edition.late_days),
                              .code = edition.code,
                              .next = next_steps(office, edition)};
    return confirmation;
}

std::vector<Link> sheets_of(const domain::Edition& edition)
{
    const auto sheet = "/e/" + edition.code + "/sheet.pdf?paper=";
    return {{.href = sheet + "a3", .words = say("work.sheet_a3")},
            {.href = sheet + "a4", .words = say("work.sheet_a4")},
            {.href = sheet + "a3&large=1", .words = say("work.sheet_large")},
            {.href = sheet + "a4&large=1", .words = say("work.sheet_large_a4")}};
}

}

std::string edition_href(const std::string& code)
{
    return "/work/editions/" + code;
}

EditionPage edition_page(Visit& visit, const domain::Edition& edition)
{
    auto& office = visit.reading();
    const auto village = village_name(office, edition.village);
    EditionPage view{.page = page_for(visit, edition.title),
                     .confirmation = confirmation_of(office, edition, village),
                     .sheets = {},
                     .announcement = {{.href = announcement_href(edition.code),
                                       .words = say("work.announce"),
                                       .is_plain = false}},
                     .code = edition.code,
                     .csrf = visit.session->csrf};
    view.page.width = Width::narrow;
    for (const auto& one : app::recall_of(office, edition)) {
        view.recall.push_back(recall_line(office, one));
        view.recall.back().title = say("place.two_words", one.place.name, one.edition.code);
    }
    view.hides_names = dossier_of(office, edition.code)->hides_names();
    view.confirmation.actions = {
        {.href = "/e/" + edition.code, .words = say("work.see_public"), .is_plain = false},
        {.href = "/work", .words = say("work.back_to_today")}};
    const auto disclosure =
        store::Editions(office.db).disclosure(edition.village, edition.item, edition.period);
    const bool counts = disclosure && disclosure->edition == edition.id;
    if (!counts) view.state = say("work.not_current");
    if (edition.kind == EditionKind::withdrawn) return view;
    view.sheets = sheets_of(edition);
    if (counts) view.slips = ways_to_slips(office, edition);
    if (auto posting = posting_of(office.statutes, edition.village, shanghai_date(edition.published_at)))
        view.why_posted = std::move(posting->why);
    view.may_correct = counts && office.actor.holds(domain::Role::clerk, edition.village);
    if (counts && office.actor.holds_any(app::approvers, edition.village))
        view.withdraw_href = edition_href(edition.code) + "/withdraw";
    return view;
}

WithdrawPage withdraw_page(Visit& visit, const domain::Edition& edition,
                           const std::optional<Refusal>& refusal, const std::string& typed)
{
    WithdrawPage view{.page = page_for(visit, say("work.withdraw")),
                      .head = {.crumbs = {{.href = edition_href(edition.code), .words = edition.code}},
                               .title = say("work.withdraw"),
                               .lead = edition.title},
                      .errors = {},
                      .too_early = cut_short_words(visit.reading().statutes, edition.village,
                                                   shanghai_date(edition.published_at), shanghai_date(visit.now)),
                      .code = edition.code,
                      .csrf = visit.session->csrf,
                      .reason = {.name = "reason",
                                 .label = say("work.withdraw_reason"),
                                 .help = say("work.withdraw_help")}};
    view.page.width = Width::narrow;
    view.reason.value = typed;
    if (refusal) view.errors = errors_of(*refusal);
    return view;
}

}
