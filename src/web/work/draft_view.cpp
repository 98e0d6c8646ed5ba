#include "web/work/draft_view.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "app/obstacles.hpp"
#include "app/read_upload.hpp"
#include "app/start_draft.hpp"
#include "domain/notice.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/draft_forms.hpp"

namespace gongkai::web::work {

namespace {

using domain::DraftState;
using render::say;

std::optional<std::string> last_objection(app::Office& office, const domain::Draft& draft)
{
    if (draft.state != DraftState::drafting) return {};
    const auto reviews = store::Drafts(office.db).reviews(draft.id);
    if (reviews.empty()) return {};
    const auto verdict = reviews.back().verdict;
    if (verdict == domain::ReviewVerdict::objected) return say("work.they_object", reviews.back().says);
    if (verdict == domain::ReviewVerdict::sent_back) return say("work.they_sent_back", reviews.back().says);
    return {};
}

std::vector<std::string> status_of(app::Office& office, const domain::Draft& draft)
{
    switch (draft.state) {
    case DraftState::drafting:
        if (const auto* item = office.catalog(draft.village).find(draft.item); item && !item->note.empty())
            return {item->note};
        return {};
    case DraftState::in_review: return {say("work.is_in_review", *draft.submitted_at)};
    case DraftState::reviewed: return {say("work.is_reviewed")};
    case DraftState::published: return {say("work.is_public")};
    case DraftState::discarded: return {say("work.is_discarded")};
    }
    return {};
}

void flag_lines(Ledger& ledger, const app::Examination& examination)
{
    const auto& entries = examination.ledger.book.entries;
    for (std::size_t i = 0; i < std::min(entries.size(), ledger.lines.size()); ++i)
        for (const auto& finding : examination.verdict.findings)
            if (!finding.cell.empty() && finding.sheet == entries[i].sheet &&
                (finding.cell == entries[i].cell || finding.cell == entries[i].balance_cell))
                ledger.lines[i].flag = say("work.look_above");
}

void add_list(DraftPage& view, app::Office& office, const domain::Draft& draft,
              const app::Examination& examination)
{
    auto columns = list_columns(examination);
    if (!columns) return;
    ListOffer offer{.columns = std::move(*columns), .places = {}, .options = {}};
    const auto* item = office.catalog(draft.village).find(draft.item);
    offer.is_misplaced = item && item->ledger;
    if (offer.is_misplaced) offer.places = app::places_for_list(office, draft.village);
    for (const auto& place : offer.places)
        offer.options.push_back(
            {place.item + "|" + place.period, say("work.matter", period_words(place.period), place.name)});
    view.list = std::move(offer);
}

void add_file(DraftPage& view, app::Office& office, const domain::Draft& draft,
              const std::optional<app::Examination>& examination)
{
    if (!examination) return;
    view.places = found_places(*examination, draft.period);
    if (view.list)
        std::erase_if(view.places,
                      [](const FoundPlace& place) { return place.words == say("finding.is_list"); });
    view.left_out = left_out(app::choices_of(draft));
    if (view.content.ledger) flag_lines(*view.content.ledger, *examination);
    const auto upload = store::Drafts(office.db).upload(*draft.upload);
    view.original = Link{draft_href(draft.id) + "/original", say("work.original", upload->file_name)};
}

void add_changes(DraftPage& view, app::Office& office, const domain::Draft& draft)
{
    if (!draft.corrects) return;
    const auto edition = store::Editions(office.db).find_by_id(*draft.corrects);
    view.status.push_back(say("work.corrects", edition->code));
    if (!edition->content.empty()) view.changes = diff_of(content_of(*edition), app::content_of(draft));
}

void add_obstacles(DraftPage& view, app::Office& office, const domain::Draft& draft,
                   const std::optional<app::Examination>& examination)
{
    for (const auto& obstacle : app::obstacles(office, draft, examination)) {
        auto words = say(obstacle);
        if (std::ranges::find(view.obstacles, words) == view.obstacles.end())
            view.obstacles.push_back(std::move(words));
        if (obstacle.says == "obstacle.personal" && !draft.upload)
            view.places.push_back(typed_number(obstacle));
    }
    view.may_hand_in = view.obstacles.empty() && view.has_content;
}

void add_forms(DraftPage& view, app::Office& office, const domain::Draft& draft,
               const std::optional<Typed>& typed)
{
    view.file = file_form(office, draft);
    view.words = words_form(office, draft, typed);
    view.photos =
        photos_form(draft, typed ? &typed->refusal : nullptr, typed ? typed->caption : std::nullopt);
    if (view.photos && view.photos->is_wrong()) // their fields stand on the page under these names
        view.errors.wrongs.front().field = typed->refusal.field;
    if (!draft.corrects) view.nothing = nothing_field(draft, typed);
}

// What was carried over and never touched is said to whoever writes and to whoever signs.
void add_carried_over(DraftPage& view, app::Office& office, const domain::Draft& draft)
{
    if (draft.form != domain::Form::notice || draft.corrects) return;
    const auto duty = store::Duties(office.db).row(draft.village, draft.item, draft.period);
    const auto last = duty ? app::last_in_words(office, *duty) : std::nullopt;
    if (!last) return;
    const auto before = domain::sections_of(content_of(*last)), now = domain::sections_of(app::content_of(draft));
    if (now.empty()) return;
    if (before == now) view.status.push_back(say("work.carried_over", period_words(last->period)));
    if (!view.words) return;
    for (auto& area : view.words->areas)
        if (std::ranges::find(before, domain::Section{area.field.label, area.field.value}) != before.end())
            area.field.help = say("work.same_as_last", period_words(last->period));
}

void add_banner(DraftPage& view, const Visit& visit)
{
    auto notice = notice_of(visit.request);
    if (!notice) return;
    view.done = "draft-" + view.form.draft;
    view.page.banners.push_back(std::move(*notice));
}

}

ContentView draft_content(app::Office& office, const domain::Draft& draft)
{
    return content_view(app::content_of(draft),
                        {.last_month = app::last_closing(office, draft.village, draft.item, draft.period),
                         .photos_at = draft_photos_href(draft.id)});
}

DraftPage draft_page(Visit& visit, const domain::Draft& draft, const std::optional<Typed>& typed)
{
    auto& office = visit.reading();
    const bool is_clerk = office.actor.holds(domain::Role::clerk, draft.village);
    DraftPage view{.page = page_for(visit, matter(office, draft)),
                   .head = head_of(office, draft),
                   .steps = steps_of(draft),
                   .form = {draft.id, draft.version, visit.session->csrf},
                   .errors = {},
                   .status = status_of(office, draft),
                   .places = {},
                   .list = {},
                   .file = {},
                   .words = {},
                   .photos = {},
                   .nothing = {},
                   .content = {},
                   .left_out = {},
                   .original = {},
                   .changes = {},
                   .obstacles = {}};
    view.is_writable = is_clerk && draft.state == DraftState::drafting;
    view.may_take_back = is_clerk && draft.state == DraftState::in_review;
    view.objection = last_objection(office, draft).value_or("");
    if (typed) view.errors = errors_of(typed->refusal);
    add_banner(view, visit);

    std::optional<app::Examination> examination;
    if (const auto file = app::original_of(office, draft)) examination = app::examine(office, draft, *file);
    view.content_title = app::content_of(draft).title;
    view.content = draft_content(office, draft);
    view.has_content = !view.content.is_empty();
    if (examination) add_list(view, office, draft, *examination);
    add_file(view, office, draft, examination);
    add_changes(view, office, draft);
    if (view.is_writable) add_forms(view, office, draft, typed);
    add_carried_over(view, office, draft);
    if (!view.is_writable) return view;
    add_obstacles(view, office, draft, examination);
    return view;
}

}
