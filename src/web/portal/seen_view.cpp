#include "web/portal/seen_view.hpp"

#include "app/villager_photos.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

Fact fact_of(app::Office& office, const domain::Sighting& sighting, const std::string& village)
{
    const auto edition = store::Editions(office.db).find(sighting.mark);
    const auto whose = edition ? period_words(edition->period) + " " +
                                     app::matter(edition->title, village, edition->period, edition->form)
                               : say("seen.some_code");
    return {.term = whose,
            .words =
                say(std::string("seen.verdict.") + boost::describe::enum_to_string(sighting.verdict, ""))};
}

SeenOnPhoto seen_on(app::Office& office, const app::PostingProof& proof, const std::string& village)
{
    SeenOnPhoto seen{.file_name = proof.photo.file_name};
    for (const auto& sighting : proof.sightings)
        seen.codes.push_back(fact_of(office, sighting, village));
    if (seen.codes.empty()) seen.nothing = say("seen.no_code");
    return seen;
}

}

SeenPage seen_page(Visit& visit, const domain::Place& place, const std::string& typed)
{
    const auto village = store::Divisions(visit.reading().db).find(place.village).value();
    const auto places = "/" + village.code + "/places";
    const auto address = places + "/" + place.id + "/seen";
    const auto title = say("seen.title", place.name);
    SeenPage view{.page = public_page(visit, title, address),
                  .head = {.crumbs = crumbs_to(visit, village), .title = title, .lead = say("seen.lead")},
                  .action = address,
                  .places_href = places,
                  .photos = {.name = "photos", .label = say("seen.photos"), .help = say("seen.photos_help")},
                  .words = {.name = "words", .label = say("seen.words"), .help = say("seen.words_help")}};
    view.head.crumbs.push_back({.href = "/" + village.code, .words = village.name});
    view.head.crumbs.push_back({.href = places, .words = say("public_place.short_title")});
    view.page.width = Width::narrow;
    view.page.for_robots = false;
    view.page.contacts = contact_lines(store::Divisions(visit.reading().db).contact(village.code));
    view.photos.accept = "image/jpeg";
    view.words.value = typed;
    view.words.is_required = false;
    return view;
}

void add_answers(SeenPage& view, Visit& visit, const std::string& village,
                 const std::vector<app::PostingProof>& proofs)
{
    if (proofs.empty()) return;
    view.thanks = say("seen.thanks", proofs.size());
    for (const auto& proof : proofs)
        view.answers.push_back(seen_on(visit.reading(), proof, village));
}

void add_refusals(SeenPage& view, const std::vector<Refusal>& refusals)
{
    if (refusals.empty()) return;
    view.errors.title = say("seen.please_change");
    for (const auto& refusal : refusals) {
        view.errors.wrongs.push_back({.field = std::string(refusal.field), .words = say(refusal)});
        auto& blamed = refusal.field == "words" ? view.words : view.photos;
        if (blamed.error.empty()) blamed.error = say(refusal);
    }
}

}
