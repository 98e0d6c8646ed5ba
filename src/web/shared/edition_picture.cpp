#include "web/shared/edition_picture.hpp"

#include "app/announcement.hpp"
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
    return {sheet_of(visit.reading(), visit.site, dossier), facts};
}

std::string picture_href(const std::string& code, int part)
{
    return "/e/" + code + "/picture.png" + (part > 1 ? "?part=" + std::to_string(part) : std::string());
}

}
