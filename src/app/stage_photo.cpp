#include "app/stage_photo.hpp"

#include "app/closed_archive.hpp"
#include "store/stage_photos.hpp"

namespace gongkai::app {

std::string picture_of(Office& office, const domain::StagePhoto& photo)
{
    const auto blob = store::StagePhotos(office.db).blob_of(photo.digest);
    return sealed_picture(office, blob.value_or(std::string()), photo.digest);
}

intake::JpegPixels pixels_of(Office& office, const domain::StagePhoto& photo, int longest_side)
{
    return intake::pixels_of_jpeg(picture_of(office, photo), longest_side).value();
}

std::optional<std::string> picture_asked(Office& office, const domain::Content& content,
                                         std::string_view file_name)
{
    const auto photos = domain::photos_of(content);
    for (std::size_t i = 0; i < photos.size(); ++i)
        if (file_name == domain::photo_file_name(i)) return picture_of(office, photos[i]);
    return {};
}

}
