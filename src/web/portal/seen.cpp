#include "web/portal/seen.hpp"

#include "app/villager_photos.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/seen_view.hpp"
#include "web/shared/photos_sent.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/shared/show_everyone.hpp"

namespace gongkai::web::portal {
namespace {

constexpr std::size_t most_photos = 3;

// Under another village's address there is no such board.
Result<domain::Place> board_of(Visit& visit)
{
    auto place = app::public_board(visit.reading(), std::string(visit.parameter("place")));
    if (place && place->village != visit.parameter("village"))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return place;
}

http::Response answered(const SeenPage& view, int status)
{
    render::Out out;
    views::seen(out, view);
    return http::html(status, out.take()).with("Cache-Control", std::string(http::cache_control::never));
}

http::Response refused(Visit& visit, const domain::Place& place, const Refusal& refusal,
                       const std::string& typed)
{
    auto view = seen_page(visit, place, typed);
    add_refusals(view, {refusal});
    return answered(view, http::status_of(refusal.kind));
}

std::vector<app::PostingProof> proved(Visit& visit, const domain::Place& place, Photos& photos,
                                      const std::string& words)
{
    std::vector<app::PostingProof> proofs;
    for (auto& photo : photos.looked_at) {
        auto proof = app::prove_posting(visit.writing(), {.place = place.id,
                                                          .photo = std::move(photo),
                                                          .sender = domain::PhotoSender::villager,
                                                          .words = words});
        if (proof)
            proofs.push_back(std::move(*proof));
        else
            photos.refused.push_back(proof.error());
    }
    return proofs;
}

}

http::Response show_seen(Visit& visit)
{
    const auto place = board_of(visit);
    if (!place) return http::not_found();
    render::Out out;
    views::seen(out, seen_page(visit, *place, {}));
    return shown(visit, out, {place->village});
}

http::Response send_seen(Visit& visit)
{
    const auto place = board_of(visit);
    if (!place) return http::not_found();
    const auto form = http::read_form(visit.request);
    if (!form) return refused(visit, *place, form.error(), {});
    const std::string typed(form->value("words").value_or(""));
    const auto words = app::checked_words(typed);
    if (!words) return refused(visit, *place, words.error(), typed);
    if (const auto turn = app::may_send_photo(visit.reading(), *place); !turn)
        return refused(visit, *place, turn.error(), typed);
    const auto turn_to_look = visit.house().strangers_files->enter();
    if (!turn_to_look)
        return refused(visit, *place, {.kind = Refusal::Kind::busy, .says = "seen.busy"}, typed);
    auto photos = photos_sent(*form, most_photos);
    if (!photos) return refused(visit, *place, photos.error(), typed);
    const auto proofs = proved(visit, *place, *photos, *words);
    if (!proofs.empty()) show_everyone(visit, place->village);
    auto view = seen_page(visit, *place, proofs.empty() ? typed : std::string());
    add_answers(view, visit, store::Divisions(visit.reading().db).find(place->village)->name, proofs);
    add_refusals(view, photos->refused);
    return answered(view, photos->refused.empty() ? 200 : http::status_of(photos->refused.front().kind));
}

}
