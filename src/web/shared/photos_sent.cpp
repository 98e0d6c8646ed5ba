#include "web/shared/photos_sent.hpp"

#include "app/partial_files.hpp"
#include "render/say.hpp"

namespace gongkai::web {
namespace {

void look_at(Photos& photos, const std::string& file_name, std::string_view bytes)
{
    auto looked_at = app::look_at_photo(file_name, bytes);
    if (looked_at)
        photos.looked_at.push_back(std::move(*looked_at));
    else
        photos.refused.push_back({.says = "photo.refused",
                                  .field = "photos",
                                  .with = {file_name, render::say(looked_at.error())}});
}

Result<> in_number(std::size_t count, std::size_t at_most)
{
    if (count == 0) return refuse({.says = "photo.none_chosen", .field = "photos"});
    if (count > at_most)
        return refuse({.says = "photo.too_many", .field = "photos", .with = {std::to_string(at_most)}});
    return {};
}

}

Result<Photos> photos_sent(const http::Form& form, std::size_t at_most)
{
    const auto files = form.files("photos");
    TRY(in_number(files.size(), at_most));
    Photos photos;
    for (const auto* file : files)
        look_at(photos, file->file_name, file->bytes);
    return photos;
}

Result<Photos> photos_sent(app::Office& office, const http::Form& form, std::size_t at_most)
{
    const auto files = form.files("photos");
    const auto uploads = form.values("uploads");
    TRY(in_number(files.size() + uploads.size(), at_most));
    Photos photos;
    for (const auto* file : files)
        look_at(photos, file->file_name, file->bytes);
    for (const auto id : uploads) {
        const auto file = TRY(app::partial_file(office, std::string(id)));
        look_at(photos, file.file_name, TRY(app::whole_file(office, file)));
        photos.uploads.push_back(file.id);
    }
    return photos;
}

}
