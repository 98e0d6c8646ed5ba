#include "web/shared/stage_photos.hpp"

#include "domain/stage_photo.hpp"

namespace gongkai::web {

std::vector<StagePhoto> stage_photos(const domain::Content& content, const std::string& at)
{
    std::vector<StagePhoto> shown;
    for (const auto& photo : domain::photos_of(content))
        shown.push_back({.src = at + domain::photo_file_name(shown.size()),
                         .width = photo.width,
                         .height = photo.height,
                         .caption = photo.caption,
                         .digest = photo.digest});
    return shown;
}

std::string photos_href(const std::string& code)
{
    return "/e/" + code + "/photos/";
}

}
