#include "web/work/villager_reports.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/board_photos.hpp"
#include "store/divisions.hpp"
#include "store/places.hpp"
#include "web/shared/wording.hpp"
#include "web/work/place_form.hpp"

namespace gongkai::web::work {
namespace {

using domain::SightingVerdict;
using render::say;

constexpr int looked_back_days = 60;

std::string what_is_wrong(app::Office& office, const domain::BoardPhoto& photo)
{
    std::vector<std::string> wrongs;
    for (const auto& one : store::BoardPhotos(office.db).sightings_in(photo.id))
        if (domain::is_wrong(one.verdict))
            wrongs.push_back(
                say(std::string("photo.verdict.") + boost::describe::enum_to_string(one.verdict, "")));
    return wrongs.empty() ? say("seen.row_no_code") : join(wrongs, say("portal.list_comma"));
}

Row row_of(app::Office& office, const domain::BoardPhoto& photo)
{
    const auto place = store::Places(office.db).find(photo.place).value();
    return {.href = place_href(place.id),
            .title = say("seen.row", say("work.of_village", village_name(office, place.village), place.name),
                         what_is_wrong(office, photo)),
            .note = photo.words.empty() ? say("seen.row_note", photo.received_at)
                                        : say("seen.row_note_words", photo.received_at, photo.words),
            .state = tag(Tone::warn, say("work.tag_waits_for_you"))};
}

}

RowGroup villager_reports(app::Office& office, const std::string& scope)
{
    RowGroup group{say("seen.group"), {}};
    const auto since = office.now - std::chrono::days(looked_back_days);
    for (const auto& village : store::Divisions(office.db).villages_within(scope))
        for (const auto& photo : store::BoardPhotos(office.db).wrong_of_villagers(village.code, since))
            group.rows.push_back(row_of(office, photo));
    return group;
}

}
