#include "web/work/draft_photos.hpp"

#include "app/add_stage_photo.hpp"
#include "app/draft_access.hpp"
#include "app/partial_files.hpp"
#include "app/stage_photo.hpp"
#include "http/form.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/draft.hpp"

namespace gongkai::web::work {
namespace {

struct SentPhoto {
    intake::ShownPhoto photo;
    std::string upload = {}; // a file that came in pieces and is no longer needed
};

Result<intake::ShownPhoto> looked_at(std::string_view bytes)
{
    auto photo = intake::read_shown_photo(bytes);
    if (!photo) photo.error().field = "photo";
    return photo;
}

// Beside the form, or in pieces before.
Result<SentPhoto> photo_sent(Visit& visit, const http::Form& form)
{
    if (const auto files = form.files("photo"); !files.empty())
        return SentPhoto{TRY(looked_at(files.front()->bytes))};
    const auto upload = form.value("uploads");
    if (!upload) return refuse({.says = "photo.none_chosen", .field = "photo"});
    const auto file = TRY(app::partial_file(visit.reading(), std::string(*upload)));
    const auto bytes = TRY(app::whole_file(visit.reading(), file));
    return SentPhoto{TRY(looked_at(bytes)), file.id};
}

Result<domain::Draft> added(Visit& visit, const http::Form& form, const std::string& caption)
{
    TRY(app::draft_for(visit.reading(), std::string(visit.parameter("draft")), {domain::Role::clerk}));
    auto sent = TRY(photo_sent(visit, form));
    auto draft = TRY(app::add_stage_photo(visit.writing(), {.draft = std::string(visit.parameter("draft")),
                                                            .version = version_in(form),
                                                            .caption = caption,
                                                            .photo = std::move(sent.photo)}));
    if (!sent.upload.empty()) static_cast<void>(app::drop_file(visit.writing(), {sent.upload})); // or gone
    return draft;
}

http::Response back_to_photos(const domain::Draft& draft)
{
    return http::see_other(draft_href(draft.id) + "#photos");
}

}

http::Response draft_photo(Visit& visit)
{
    const auto draft = app::draft_for(visit.reading(), std::string(visit.parameter("draft")), app::makers);
    if (!draft) return refusal_page(visit, draft.error());
    auto jpeg = app::picture_asked(visit.reading(), app::content_of(*draft), visit.parameter("photo"));
    if (!jpeg) return http::not_found();
    return http::bytes("image/jpeg", std::move(*jpeg))
        .with("Cache-Control", std::string(http::cache_control::never));
}

http::Response add_stage_photo(Visit& visit)
{
    const auto form = http::read_form(visit.request);
    if (!form) return draft_refused(visit, {.refusal = form.error()});
    const std::string caption(form->value("caption").value_or(""));
    const auto draft = added(visit, *form, caption);
    if (!draft) return draft_refused(visit, {.refusal = draft.error(), .caption = caption});
    return back_to_photos(*draft);
}

http::Response remove_stage_photo(Visit& visit)
{
    const auto order = http::read<app::RemoveStagePhoto>(visit.request);
    if (!order) return draft_refused(visit, {.refusal = order.error()});
    const auto draft = app::remove_stage_photo(visit.writing(), *order);
    if (!draft) return draft_refused(visit, {.refusal = draft.error()});
    return back_to_photos(*draft);
}

}
