#include "web/work/looks_waiting.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"
#include "web/shared/look_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/place_form.hpp"
#include "web/work/wall_plan.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

// Asked for yesterday or today: what is older isn't in time any more.
std::vector<domain::Look> still_waiting(app::Office& office, std::vector<domain::Look> looks)
{
    std::erase_if(looks, [&](const auto& look) {
        return domain::outcome_of(look, office.now) != domain::LookOutcome::waiting;
    });
    return looks;
}

Date yesterday(app::Office& office)
{
    return plus_days(office.today(), -1);
}

Row row_of(app::Office& office, const domain::Place& place, const std::vector<domain::Look>& looks)
{
    return {.href = place_href(place.id),
            .title = say("look.row", place.name, looks.size()),
            .note = looks_note(office, looks),
            .state = tag(Tone::warn, say("work.tag_waits_for_you"))};
}

}

std::vector<domain::Look> looks_waited_for(app::Office& office, const domain::Place& place)
{
    return still_waiting(office, store::Looks(office.db).at(place.id, yesterday(office)));
}

std::string looks_note(app::Office& office, const std::vector<domain::Look>& looks)
{
    std::vector<std::string> titles;
    for (const auto& look : looks) {
        const auto edition = store::Editions(office.db).find(look.edition).value();
        titles.push_back(title_of(office, edition.village, edition.item, edition.period));
    }
    return say("look.row_note", deadline_words(looks.front()), join(titles, say("portal.list_comma")));
}

RowGroup looks_waiting(app::Office& office, const std::string& scope)
{
    RowGroup group{say("look.group"), {}};
    const store::Places places(office.db);
    for (const auto& village : store::Divisions(office.db).villages_within(scope)) {
        std::map<std::string, std::vector<domain::Look>> by_place;
        for (auto& look :
             still_waiting(office, store::Looks(office.db).of_village(village.code, yesterday(office))))
            by_place[look.place].push_back(std::move(look));
        for (const auto& [place, looks] : by_place)
            group.rows.push_back(row_of(office, places.find(place).value(), looks));
    }
    return group;
}

}
