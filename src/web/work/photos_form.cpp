#include "web/work/photos_form.hpp"

#include "app/draft_access.hpp"
#include "domain/stage_photo.hpp"
#include "render/say.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

std::string error_of(const Refusal* refused, const std::string& field)
{
    return refused && refused->field == field ? say(*refused) : std::string();
}

}

std::string draft_photos_href(const std::string& draft)
{
    return draft_href(draft) + "/photos/";
}

std::optional<PhotosForm> photos_form(const domain::Draft& draft, const Refusal* refused,
                                      const std::optional<std::string>& caption)
{
    if (!domain::takes_photos(draft)) return {};
    PhotosForm form{.photos = stage_photos(app::content_of(draft), draft_photos_href(draft.id)),
                    .file = {},
                    .caption = {.name = "caption",
                                .label = say("stage_photo.caption"),
                                .help = say("stage_photo.caption_help", domain::longest_caption)}};
    form.caption.error = error_of(refused, "caption");
    form.caption.value = caption.value_or("");
    if (form.photos.size() == domain::most_stage_photos) return form;
    form.file = Field{.name = "photo",
                      .label = say("stage_photo.file"),
                      .help = say("stage_photo.file_help", domain::most_stage_photos),
                      .error = error_of(refused, "photo")};
    form.file->accept = "image/jpeg";
    return form;
}

}
