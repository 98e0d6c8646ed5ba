#include "web/work/review_view.hpp"

#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "app/review_draft.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/editions.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/draft_view.hpp"
#include "web/work/findings_view.hpp"

namespace gongkai::web::work {

namespace {

using domain::DraftEvent;
using render::say;

Verdict with_words(const domain::Draft& draft, const std::string& verdict, const std::optional<Said>& said)
{
    Field field{
        .name = "says-" + verdict, .label = say("work.says." + verdict), .help = say("work.help." + verdict)};
    if (said && said->verdict == verdict) field.value = said->says;
    return {.action = draft_href(draft.id) + "/review",
            .verdict = verdict,
            .words = say("work.do." + verdict),
            .offer = say("work.offer." + verdict),
            .says = std::move(field)};
}

std::vector<Verdict> verdicts_of(const domain::Draft& draft, Part part, const std::optional<Said>& said)
{
    if (part == Part::approve) {
        auto back = with_words(draft, "sent_back", said);
        back.action = draft_href(draft.id) + "/send-back";
        return {
            {.action = draft_href(draft.id) + "/approve", .words = say("work.do.approve"), .is_plain = false},
            back};
    }
    return {{.action = draft_href(draft.id) + "/review",
             .verdict = "agreed",
             .words = say("work.do.agreed"),
             .is_plain = false},
            with_words(draft, "reserved", said),
            with_words(draft, "objected", said)};
}

std::vector<Person> people_of(app::Office& office, const domain::Draft& draft)
{
    const store::Accounts accounts(office.db);
    std::vector<std::string> drafters;
    for (const auto& account : draft.drafters())
        drafters.push_back(accounts.name_of(account));
    std::vector<Person> people{{.act = say("work.act_draft"), .name = join(drafters, say("content.comma"))}};
    const auto reviews = store::Drafts(office.db).reviews(draft.id);
    const auto review = app::standing_review(reviews, draft.commitment);
    if (!review) {
        people.push_back({.act = say("work.act_review"),
                          .name = say("work.committee"),
                          .note = say("work.waiting"),
                          .is_waiting = true});
        return people;
    }
    const bool reserved = review->verdict == domain::ReviewVerdict::reserved;
    people.push_back(
        {.act = say("work.act_review"),
         .name = accounts.name_of(review->reviewed_by),
         .note = say(reserved ? "work.signed_with_reservation" : "work.signed_at", review->reviewed_at),
         .said = review->says});
    return people;
}

void add_what_changed(ReviewPage& view, app::Office& office, const domain::Draft& draft)
{
    if (!draft.corrects) return;
    const auto edition = store::Editions(office.db).find_by_id(*draft.corrects);
    view.status.push_back(say("work.corrects", edition->code));
    view.note = draft.note;
    if (!edition->content.empty()) view.changes = diff_of(content_of(*edition), app::content_of(draft));
}

void add_file(ReviewPage& view, app::Office& office, const domain::Draft& draft)
{
    view.explained = false_alarms(app::choices_of(draft));
    if (!draft.upload) return;
    const auto upload = store::Drafts(office.db).upload(*draft.upload);
    view.original = Link{draft_href(draft.id) + "/original", say("work.original", upload->file_name)};
}

}

ReviewPage review_page(Visit& visit, const domain::Draft& draft, Part part, const std::optional<Said>& said)
{
    auto& office = visit.reading();
    ReviewPage view{.page = page_for(visit, matter(office, draft)),
                    .head = head_of(office, draft),
                    .steps = steps_of(draft),
                    .form = {draft.id, draft.commitment, visit.session->csrf},
                    .errors = {},
                    .status = {},
                    .title = app::content_of(draft).title,
                    .content = draft_content(office, draft),
                    .changes = {},
                    .people = people_of(office, draft),
                    .explained = {},
                    .original = {},
                    .verdicts = {}};
    view.status.push_back(say(part == Part::review ? "work.review_means" : "work.approve_means"));
    add_what_changed(view, office, draft);
    add_file(view, office, draft);
    if (said) view.errors = errors_of(said->refusal);
    const auto event = part == Part::review ? DraftEvent::sign : DraftEvent::approve;
    if (const auto may = domain::may(draft, event, office.actor.account))
        view.verdicts = verdicts_of(draft, part, said);
    else
        view.why_not = say(may.error());
    return view;
}

}
