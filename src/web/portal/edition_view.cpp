#include "web/portal/edition_view.hpp"

#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "domain/statement.hpp"
#include "law/due.hpp"
#include "render/qr.hpp"
#include "render/say.hpp"
#include "store/duties.hpp"
#include "store/editions.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/edition_words.hpp"
#include "web/shared/posting_period.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using domain::Edition;
using domain::EditionKind;
using render::say;

std::string address_of(const std::string& code)
{
    return "/e/" + code;
}

std::string matter_of(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    return matter(edition.title, dossier.village.name, edition.period, edition.form);
}

Stamp stamp_of(const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    const auto day = render::short_date(shanghai_date(edition.published_at));
    if (dossier.is_withdrawn()) return stamp(Tone::bad, say("portal.withdrawn"), day);
    if (!dossier.is_current()) return stamp(Tone::bad, say("portal.superseded"), day);
    const auto late = dossier.first().late_days;
    if (late > 0) return stamp(Tone::warn, say("portal.late", late), day);
    return stamp(Tone::ok, edition.due_on ? say("portal.on_time") : say("portal.is_public"), day);
}

std::string published_words(const Edition& first)
{
    if (!first.due_on) return say("portal.published_at", first.published_at);
    return first.late_days > 0 ? say("portal.published_late", first.published_at, *first.due_on, first.late_days)
                               : say("portal.published_on_time", first.published_at, *first.due_on);
}

// All that a chat shows of a link is the page's title: it must not pass off what is no longer so.
std::string shared_title(const Dossier& dossier, const std::string& title)
{
    if (dossier.is_withdrawn()) return say("portal.title_withdrawn", title);
    return dossier.is_current() ? title : say("portal.title_superseded", title);
}

Page frame(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    const auto title = join({dossier.village.name, period_words(edition.period), matter_of(dossier)}, " ");
    auto page = public_page(visit, shared_title(dossier, title), address_of(edition.code));
    page.description = say("portal.edition_description", title, edition.code);
    page.government = government_meta(visit.site.government, visit.site.column,
                                      {.title = title, .published_at = edition.published_at,
                                       .source = committee_of(dossier.village), .url = page.canonical});
    page.reads_aloud = true;
    page.contacts = contact_lines(dossier.contact);
    if (dossier.item) page.basis = articles(visit.reading().statutes, dossier.item->basis);
    const auto& current = dossier.current();
    const Link there{.href = address_of(current.code), .words = say("portal.see_edition", current.number)};
    if (dossier.is_withdrawn() && !dossier.is_current())
        page.banners.push_back({"warn", say("portal.withdrawn_banner"), there});
    else if (!dossier.is_current())
        page.banners.push_back({"warn", say("portal.superseded_banner", current.number), there});
    page.for_robots = dossier.is_current();
    return page;
}

// A withdrawal hangs nowhere.
std::optional<Posting> posting_for(Visit& visit, const Edition& edition)
{
    if (edition.kind == EditionKind::withdrawn) return {};
    return posting_of(visit.reading().statutes, edition.village, shanghai_date(edition.published_at));
}

// The clock began anew with the last correction.
std::string cut_short(Visit& visit, const Dossier& dossier)
{
    const Edition* last = nullptr;
    for (const auto& edition : dossier.all)
        if (edition.kind != EditionKind::withdrawn) last = &edition;
    if (!last) return {};
    return cut_short_words(visit.reading().statutes, last->village, shanghai_date(last->published_at),
                           shanghai_date(dossier.current().published_at));
}

std::vector<Fact> facts_of(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    std::vector<Fact> facts{{.term = say("portal.fact_period"), .words = period_words(edition.period)}};
    if (edition.due_on) facts.push_back({.term = say("portal.fact_due"), .words = render::date(*edition.due_on)});
    facts.push_back({.term = say("portal.fact_published"),
                     .words = say("portal.day_and_minute", shanghai_date(edition.published_at),
                                  shanghai_minute(edition.published_at).substr(11))});
    if (const auto posting = posting_for(visit, edition))
        facts.push_back({.term = say("portal.fact_posted"), .words = render::date(posting->until)});
    if (auto until = names_until(dossier)) facts.push_back(std::move(*until));
    if (dossier.item) facts.push_back({.term = say("portal.fact_responsible"), .words = dossier.item->responsible});
    return facts;
}

std::optional<Why> why_of(Visit& visit, const Edition& edition)
{
    auto& office = visit.reading();
    const auto duty = store::Duties(office.db).find(edition.village, edition.item, edition.period);
    if (!duty) return {};
    return why_due(office.statutes, duty->why, say("portal.why_due", render::short_date(duty->due_on)));
}

std::vector<EditionLink> timeline(const Dossier& dossier)
{
    std::vector<EditionLink> stations;
    for (const auto& edition : dossier.all)
        stations.push_back({.href = address_of(edition.code),
                            .words = event_words(edition),
                            .note = say("portal.station_note", edition.published_at, edition.code),
                            .said = edition.kind == EditionKind::published ? std::string() : edition.note,
                            .is_here = edition.id == dossier.edition.id,
                            .state = edition.kind == EditionKind::withdrawn ? "late" : "done"});
    return stations;
}

Proof proof_of(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    const auto state = dossier.is_withdrawn() ? tag(Tone::bad, say("portal.withdrawn"))
                       : dossier.is_current() ? tag(Tone::ok, say("portal.in_force"))
                                              : tag(Tone::bad, say("portal.superseded"));
    std::vector<Fact> facts{{.term = say("portal.fact_edition"), .words = say("portal.edition_number", edition.number),
                             .tags = {state}},
                            {.term = say("portal.fact_commitment"), .words = edition.commitment}};
    if (dossier.position) facts.push_back({.term = say("verify.position"), .words = std::to_string(*dossier.position)});
    return {.code = edition.code,
            .code_href = visit.site.base_url + address_of(edition.code),
            .facts = std::move(facts),
            .actions = {{.href = address_of(edition.code) + "/copies", .words = say("copy.offer")},
                        {.href = "/verify", .words = say("portal.verify_another")},
                        {.href = "/about#proof", .words = say("portal.how_to_check")}}};
}

std::vector<Download> downloads_of(const Dossier& dossier)
{
    const auto at = address_of(dossier.edition.code);
    const auto link = [](std::string href, const char* words) { return Link{.href = std::move(href), .words = say(words)}; };
    std::vector<Download> downloads{
        {say("portal.to_print"),
         {link(at + "/sheet.pdf?paper=a3", "portal.sheet_a3"),
          link(at + "/sheet.pdf?paper=a4", "portal.sheet_a4"),
          link(at + "/sheet.pdf?paper=a3&large=1", "portal.sheet_large"),
          link(at + "/sheet.pdf?paper=a4&large=1", "portal.sheet_large_a4")}},
        {say("portal.to_pass_on"), {link(at + "/picture.png", "portal.picture")}}};
    Download tables{say("portal.to_compute"), {}};
    const bool has_table = dossier.content && (dossier.edition.form == domain::Form::finance ||
                                               dossier.edition.form == domain::Form::list);
    if (has_table)
        tables.links = {link(at + "/entries.xlsx", "portal.file_xlsx"), link(at + "/entries.csv", "portal.file_csv")};
    tables.links.push_back(link(at + "/edition.json", "portal.file_export"));
    tables.links.push_back(link("/api/v1/editions/" + dossier.edition.code, "portal.file_json"));
    downloads.push_back(std::move(tables));
    return downloads;
}

std::optional<domain::Closing> closing_before(Visit& visit, const Edition& edition)
{
    const auto period = parse_month(edition.period);
    if (!period) return {};
    const auto before = plus_months(*period, -1);
    const auto earlier =
        store::Editions(visit.reading().db).current(edition.village, edition.item, to_text(before));
    if (!earlier || earlier->kind == EditionKind::withdrawn) return {};
    const auto book = domain::to_book(content_of(*earlier));
    return book ? std::optional(domain::Closing{before, book->closing}) : std::nullopt;
}

// The lines of a list get the numbers that stand on the sheet: people ask by them.
void number_lines(PeopleList& list)
{
    list.columns.insert(list.columns.begin(), say("ledger.line"));
    for (std::size_t i = 0; i < list.rows.size(); ++i)
        list.rows[i].insert(list.rows[i].begin(), std::to_string(i + 1));
}

void add_body(Visit& visit, const Dossier& dossier, EditionPage& view)
{
    if (!dossier.content) {
        view.withdrawn = dossier.current().note;
        view.cut_short = cut_short(visit, dossier);
        return;
    }
    view.content = content_view(*dossier.content, {.last_month = closing_before(visit, dossier.edition),
                                                    .photos_at = photos_href(dossier.edition.code)});
    if (view.content.list) number_lines(*view.content.list);
    if (dossier.edition.form == domain::Form::finance) view.finance = finance_view(visit, dossier);
    view.names = names_notice(visit.reading(), dossier);
    if (const auto* earlier = dossier.predecessor()) // with as little of people as the page itself
        view.diff = diff_of(domain::shown_content(content_of(*earlier), dossier.shown), *dossier.content);
}

}

EditionPage edition_page(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    EditionPage view;
    view.page = frame(visit, dossier);
    view.head = {.crumbs = crumbs_to(visit, dossier.village), .period = period_words(edition.period),
                 .title = matter_of(dossier), .stamp = stamp_of(dossier)};
    view.head.crumbs.push_back({.href = "/" + dossier.village.code, .words = dossier.village.name});
    view.head.lead = say("portal.edition_lead", dossier.village.name, edition.number, published_words(dossier.first()));
    add_body(visit, dossier, view);
    view.people = people_of(edition);
    view.is_reserved = !edition.reservation.empty();
    if (edition.kind == EditionKind::corrected) view.note = edition.note;
    view.facts = facts_of(visit, dossier);
    view.why = why_of(visit, edition);
    if (auto posting = posting_for(visit, edition)) view.why_posted = std::move(posting->why);
    view.editions = timeline(dossier);
    view.proof = proof_of(visit, dossier);
    view.qr = render::qr_svg(
        domain::sheet_address(visit.site.base_url, edition.code, edition.commitment),
        say("portal.qr_title", edition.code));
    view.check = {.href = address_of(edition.code) + "/edition.json"};
    view.page.checks = true;
    view.downloads = downloads_of(dossier);
    view.contacts = contact_lines(dossier.contact);
    return view;
}

}
