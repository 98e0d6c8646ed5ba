#pragma once
// The photos of a draft about a stage of a project: those it has, each with a way out, and the next one.

#include "domain/draft.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/stage_photos.hpp"

namespace gongkai::web::work {

struct PhotosForm {
    std::vector<StagePhoto> photos;
    std::optional<Field> file; // nothing once there are enough
    Field caption;
    bool is_wrong() const { return file && (!file->error.empty() || !caption.error.empty()); }
};

std::string draft_photos_href(const std::string& draft); // how the addresses of its photos begin
// Nothing for a draft that takes none.
std::optional<PhotosForm> photos_form(const domain::Draft& draft, const Refusal* refused,
                                      const std::optional<std::string>& caption);

}
