#include "web/shared/edition_picture.hpp"

#include "app/announcement.hpp"
#include "app/stage_photo.hpp"
#include "base/text.hpp"
#include "render/say.hpp"
#include "web/shared/edition_sheet.hpp"

namespace gongkai::web {
namespace {

using render::say;

std::string warning_of(const Visit& visit, const Dossier& dossier)
{
    std::vector<std::string> warnings;
    if (visit.site.demonstration) warnings.push_back(say("picture.demonstration"));
    if (dossier.is_withdrawn())
        warnings.push_back(say("picture.withdrawn"));
    else if (!dossier.is_current())
        warnings.push_back(say("picture.superseded"));
    return join(warnings, "\n");
}

std::vector<render::PictureOfStage> photos_of(app::Office& office, const domain::Content& content)
{
    std::vector<render::PictureOfStage> photos;
    for (const auto& photo : domain::photos_of(content)) {
        auto pixels = app::pixels_of(office, photo, render::longest_photo);
        photos.push_back(
            {{.width = pixels.width, .height = pixels.height, .rgb = std::move(pixels.rgb)}, photo.caption});
    }
    return photos;
}

}

render::PictureFacts picture_facts(const Visit& visit, const Dossier& dossier)
{
    return {.address = app::edition_address(visit.site.base_url, dossier.edition.code),
            .warning = warning_of(visit, dossier)};
}

render::LongPicture picture_of(Visit& visit, const Dossier& dossier)
{
    auto facts = picture_facts(visit, dossier);
    facts.parts_at = visit.site.base_url + picture_href(dossier.edition.code);
    if (dossier.content) facts.photos = photos_of(visit.reading(), *dossier.content);
    return {sheet_in_words(visit.reading(), visit.site, dossier), facts};
}

std::string picture_href(const std::string& code, int part)
{
    return "/e/" + code + "/picture.png" + (part > 1 ? "?part=" + std::to_string(part) : std::string());
}

}
