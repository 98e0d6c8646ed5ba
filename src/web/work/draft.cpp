#include "web/work/draft.hpp"

#include <charconv>

#include "app/decide_file.hpp"
#include "app/draft_access.hpp"
#include "app/hand_in_draft.hpp"
#include "app/publish_as_list.hpp"
#include "app/read_upload.hpp"
#include "app/start_draft.hpp"
#include "app/take_in_file.hpp"
#include "app/write_draft.hpp"
#include "base/text.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"

namespace gongkai::web::work {

namespace {

std::string asked(const Visit& visit)
{
    return std::string(visit.parameter("draft"));
}

http::Response draft_shown(Visit& visit, const domain::Draft& draft, const std::optional<Typed>& typed = {})
{
    render::Out out;
    views::draft(out, draft_page(visit, draft, typed));
    return shown(out, typed ? http::status_of(typed->refusal.kind) : 200);
}

http::Response back_to(const domain::Draft& draft, std::string_view notice = {})
{
    const auto href = draft_href(draft.id);
    return http::see_other(notice.empty() ? href : with_notice(href, notice));
}

using DraftVerb = Result<domain::Draft> (*)(app::Office&, const app::HandInDraft&);

http::Response moved(Visit& visit, DraftVerb verb, std::string_view notice)
{
    const auto order = http::read<app::HandInDraft>(visit.request);
    if (!order) return draft_refused(visit, {.refusal = order.error()});
    const auto draft = verb(visit.writing(), *order);
    if (!draft) return draft_refused(visit, {.refusal = draft.error()});
    return back_to(*draft, notice);
}

struct PlaceChosen { // place: item|period
    std::string draft;
    std::int64_t version = 0;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(PlaceChosen, (), (draft, version, place))

// Why a redirect even for a refusal: the browser's script sends an upload again when it gets anything else.
http::Response upload_refused(Visit& visit, const Refusal& refusal)
{
    if (refusal.kind == Refusal::Kind::missing || refusal.kind == Refusal::Kind::forbidden)
        return refusal_page(visit, refusal);
    const bool changed = refusal.kind == Refusal::Kind::conflict;
    const auto* notice = changed ? "changed" : refusal.says == "file.none_chosen" ? "no-file" : "unreadable";
    return http::see_other(with_notice(draft_href(asked(visit)), notice));
}

}

http::Response draft_refused(Visit& visit, Typed typed)
{
    auto draft = app::draft_for(visit.reading(), asked(visit), {domain::Role::clerk});
    if (!draft) return refusal_page(visit, draft.error());
    return draft_shown(visit, *draft, std::move(typed));
}

std::int64_t version_in(const http::Form& form)
{
    std::int64_t version = -1;
    const auto text = form.value("version").value_or("");
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

http::Response start_draft(Visit& visit)
{
    const auto order = http::read<app::StartDraft>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto draft = app::start_draft(visit.writing(), *order);
    if (!draft) return refusal_page(visit, draft.error());
    return back_to(*draft);
}

http::Response draft(Visit& visit)
{
    const auto found = app::draft_for(visit.reading(), asked(visit), app::makers);
    if (!found) return refusal_page(visit, found.error());
    return draft_shown(visit, *found);
}

http::Response original(Visit& visit)
{
    const auto found = app::draft_for(visit.reading(), asked(visit), app::makers);
    if (!found) return refusal_page(visit, found.error());
    auto file = app::original_of(visit.reading(), *found);
    if (!file) return refusal_page(visit, 404);
    auto answer = http::bytes("application/octet-stream", std::move(file->bytes));
    return http::as_download(std::move(answer), file->file_name)
        .with("Cache-Control", std::string(http::cache_control::never));
}

http::Response take_in_file(Visit& visit)
{
    const auto form = http::read_form(visit.request);
    if (!form) return upload_refused(visit, form.error());
    const auto files = form->files("file");
    const app::TakeInFile order{.draft = asked(visit),
                                .version = version_in(*form),
                                .file_name = files.empty() ? std::string() : files.front()->file_name,
                                .bytes = files.empty() ? std::string() : std::string(files.front()->bytes)};
    const auto draft = app::take_in_file(visit.writing(), order);
    if (!draft) return upload_refused(visit, draft.error());
    return back_to(*draft);
}

http::Response decide_file(Visit& visit)
{
    const auto order = http::read<app::DecideFile>(visit.request);
    if (!order) return draft_refused(visit, {.refusal = order.error()});
    const auto draft = app::decide_file(visit.writing(), *order);
    if (!draft) return draft_refused(visit, {.refusal = draft.error()});
    return back_to(*draft);
}

http::Response write_draft(Visit& visit)
{
    const auto order = http::read<app::WriteDraft>(visit.request);
    if (!order) return draft_refused(visit, {.refusal = order.error()});
    const auto draft = app::write_draft(visit.writing(), *order);
    if (!draft)
        return draft_refused(visit, {.refusal = draft.error(), .sections = order->section, .note = order->note});
    return back_to(*draft, "saved");
}

http::Response declare_nothing(Visit& visit)
{
    const auto order = http::read<app::DeclareNothing>(visit.request);
    if (!order) return draft_refused(visit, {.refusal = order.error()});
    const auto draft = app::declare_nothing(visit.writing(), *order);
    if (!draft) return draft_refused(visit, {.refusal = draft.error(), .nothing = order->reason});
    return back_to(*draft, "saved");
}

http::Response publish_as_list(Visit& visit)
{
    const auto chosen = http::read<PlaceChosen>(visit.request);
    if (!chosen) return draft_refused(visit, {.refusal = chosen.error()});
    auto place = split(chosen->place, '|');
    place.resize(2);
    const auto draft =
        app::publish_as_list(visit.writing(), {chosen->draft, chosen->version, place[0], place[1]});
    if (!draft) return draft_refused(visit, {.refusal = draft.error()});
    return back_to(*draft, "moved");
}

http::Response hand_in_draft(Visit& visit)
{
    return moved(visit, app::hand_in_draft, "handed-in");
}

http::Response take_back_draft(Visit& visit)
{
    return moved(visit, app::take_back_draft, "taken-back");
}

http::Response discard_draft(Visit& visit)
{
    const auto answer = moved(visit, app::discard_draft, "discarded");
    return answer.status == 303 ? http::see_other(with_notice("/work", "discarded")) : answer;
}

}
