#include "web/portal/copies_view.hpp"

#include <algorithm>

#include "app/copies.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/copy_words.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using domain::Copy;
using domain::CopyState;
using render::say;

std::size_t wrong_in(const std::vector<Copy>& copies)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(copies, [](const Copy& copy) { return copy.state != CopyState::same; }));
}

// Not looked at or not photographed yet is no lie.
bool is_lie(const Copy& copy)
{
    return copy.state != CopyState::same && copy.state != CopyState::unread &&
           copy.state != CopyState::unproved;
}

Tone tone_of(const std::vector<Copy>& copies)
{
    if (domain::agree(copies)) return Tone::ok;
    return std::ranges::any_of(copies, is_lie) ? Tone::bad : Tone::warn;
}

Stamp stamp_of(const std::vector<Copy>& copies)
{
    if (domain::agree(copies))
        return stamp(Tone::ok, say("copy.agree"), say("copy.agree_note", copies.size()));
    return stamp(tone_of(copies), say("copy.disagree", wrong_in(copies)),
                 say("copy.disagree_note", copies.size()));
}

std::string wrong_words(const std::vector<Copy>& copies)
{
    std::vector<std::string> said;
    for (const auto& copy : copies)
        if (copy.state != CopyState::same)
            said.push_back(
                say("copy.states", outlet_words(copy.outlet, copy.where), copy_state_words(copy.state)));
    return join(said, say("copy.and_places"));
}

Row row_of(const app::EditionCopies& one, const std::string& village)
{
    const auto tone = tone_of(one.copies);
    return {.href = "/e/" + one.heading.code + "/copies",
            .title = period_words(one.heading.period) + " " + matter(one.heading, village),
            .note = wrong_words(one.copies),
            .state =
                tag(tone, tone == Tone::ok ? say("copy.agree") : say("copy.disagree", wrong_in(one.copies)))};
}

Row row_of(const domain::Division& village, const std::vector<app::EditionCopies>& all, std::size_t wrong)
{
    const bool any_lies =
        std::ranges::any_of(all, [](const auto& one) { return std::ranges::any_of(one.copies, is_lie); });
    return {.href = "/" + village.code + "/copies",
            .title = village.name,
            .note = say("copy.counted", all.size()),
            .state = wrong == 0 ? tag(Tone::ok, say("copy.all_agree"))
                                : tag(any_lies ? Tone::bad : Tone::warn, say("copy.some_disagree", wrong))};
}

CopiesWithin within(Visit& visit, const domain::Division& division)
{
    const auto title = say("copy.title_of", division.name);
    CopiesWithin view{.page = public_page(visit, title, "/" + division.code + "/copies"),
                      .head = {.crumbs = crumbs_to(visit, division), .title = title, .lead = {}},
                      .wrong = {},
                      .right = {}};
    view.head.crumbs.push_back({.href = "/" + division.code, .words = division.name});
    return view;
}

void sum_up(CopiesWithin& view, std::size_t editions, std::size_t wrong)
{
    view.head.lead = say("copy.village_lead", editions, editions - wrong, wrong);
    if (editions == 0)
        view.none = Empty{.title = say("copy.none"), .words = say("copy.none_means"), .action = {}};
}

}

CopiesPage copies_page(Visit& visit, const domain::Edition& edition)
{
    auto& office = visit.reading();
    const auto village = store::Divisions(office.db).find(edition.village).value();
    const auto title = matter(edition.title, village.name, edition.period, edition.form);
    CopiesPage view{.page = public_page(visit, say("copy.title_of", title), "/e/" + edition.code + "/copies"),
                    .head = {.crumbs = crumbs_to(visit, village), .title = title, .lead = say("copy.lead")},
                    .copies = {},
                    .facts = {}};
    view.head.period = period_words(edition.period);
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    view.head.crumbs.push_back({.href = "/" + village.code + "/copies", .words = say("copy.title")});
    view.facts = {{.term = say("copy.edition"), .words = edition.code},
                  {.term = say("copy.digest"), .words = edition.commitment}};
    for (const auto& one : app::copies_in(office, village.code)) {
        if (one.heading.code != edition.code) continue;
        view.head.stamp = stamp_of(one.copies);
        for (const auto& copy : one.copies)
            view.copies.push_back({.title = outlet_words(copy.outlet, copy.where),
                                   .note = how_words(copy),
                                   .state = copy_tag(copy.state)});
    }
    return view;
}

CopiesWithin village_copies_page(Visit& visit, const domain::Division& village)
{
    auto view = within(visit, village);
    for (const auto& one : app::copies_in(visit.reading(), village.code))
        (domain::agree(one.copies) ? view.right : view.wrong).push_back(row_of(one, village.name));
    sum_up(view, view.right.size() + view.wrong.size(), view.wrong.size());
    return view;
}

CopiesWithin town_copies_page(Visit& visit, const domain::Division& town)
{
    auto view = within(visit, town);
    std::size_t editions = 0, wrong = 0;
    for (const auto& village : store::Divisions(visit.reading().db).villages_within(town.code)) {
        const auto all = app::copies_in(visit.reading(), village.code);
        const auto bad = static_cast<std::size_t>(
            std::ranges::count_if(all, [](const auto& one) { return !domain::agree(one.copies); }));
        editions += all.size();
        wrong += bad;
        (bad > 0 ? view.wrong : view.right).push_back(row_of(village, all, bad));
    }
    sum_up(view, editions, wrong);
    return view;
}

}
