#include "web/work/place.hpp"

#include "app/close_place.hpp"
#include "app/closed_archive.hpp"
#include "app/hang_editions.hpp"
#include "app/partial_files.hpp"
#include "app/picture_place.hpp"
#include "app/place_access.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/take_down.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "store/board_photos.hpp"
#include "views/work.hpp"
#include "web/shared/photos_sent.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/place_form.hpp"
#include "web/work/place_view.hpp"
#include "web/work/print_pack.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

std::string form_title(const TypedPlace& typed)
{
    return typed.place.empty() ? say("place.register_title") : say("place.change_title", typed.name);
}

// The page again, with what was wrong; what was refused as none of theirs says so alone.
http::Response place_again(Visit& visit, const std::string& id, const std::vector<Refusal>& refusals)
{
    const auto place = app::own_place(visit.reading(), id);
    if (!place) return refusal_page(visit, place.error());
    auto view = place_page(visit, *place);
    view.errors.title = say("work.please_change");
    for (const auto& refusal : refusals)
        view.errors.wrongs.push_back({.field = {}, .words = say(refusal)});
    render::Out out;
    views::place(out, view);
    return shown(out, http::status_of(refusals.front().kind));
}

http::Response place_again(Visit& visit, const std::string& id, const Refusal& refusal)
{
    return place_again(visit, id, std::vector{refusal});
}

// To the page's own script, which has sent the photos by itself, the words alone.
http::Response photos_answered(Visit& visit, const std::string& id, const std::vector<Refusal>& refusals)
{
    if (!visit.request.wants_json())
        return refusals.empty() ? http::see_other(with_notice(place_href(id), "photo-received"))
                                : place_again(visit, id, refusals);
    boost::json::array words;
    for (const auto& refusal : refusals)
        words.emplace_back(say(refusal));
    const int status = refusals.empty() ? 200 : http::status_of(refusals.front().kind);
    return http::json(status, boost::json::object{{"refused", std::move(words)}})
        .with("Cache-Control", std::string(http::cache_control::never));
}

constexpr std::size_t most_photos = 8;

// Of the form's files, and of those that came in pieces before it.
Result<Photos> photos_of(Visit& visit)
{
    TRY(app::paper_place(visit.reading(), std::string(visit.parameter("place"))));
    return photos_sent(visit.reading(), TRY(http::read_form(visit.request)), most_photos);
}

Result<domain::Place> pictured(Visit& visit)
{
    const std::string id(visit.parameter("place"));
    TRY(app::open_place(visit.reading(), id));
    const auto form = TRY(http::read_form(visit.request));
    const auto files = form.files("picture");
    if (files.empty()) return refuse({.says = "photo.none_chosen"});
    return app::picture_place(visit.writing(), {id, TRY(intake::read_shown_photo(files.front()->bytes))});
}

template<class Order, class T>
http::Response did(Visit& visit, Result<T> (*verb)(app::Office&, const Order&), const char* notice)
{
    const std::string id(visit.parameter("place"));
    const auto order = http::read<Order>(visit.request);
    if (!order) return place_again(visit, id, order.error());
    const auto done = verb(visit.writing(), *order);
    if (!done) return place_again(visit, id, done.error());
    show_everyone(visit, app::own_place(visit.reading(), id)->village);
    return http::see_other(with_notice(place_href(id), notice));
}

}

http::Response places(Visit& visit)
{
    render::Out out;
    views::places(out, places_page(visit));
    return shown(out);
}

http::Response new_place(Visit& visit)
{
    TypedPlace typed;
    typed.village = visit.request.query_value("village").value_or("");
    typed.kind = "board";
    typed.since = to_text(shanghai_date(visit.now));
    const auto allowed =
        domain::require(visit.actor(), {domain::Role::clerk, domain::Role::town_officer}, typed.village);
    if (!allowed) return refusal_page(visit, allowed.error());
    return work_form(place_form(visit, typed, form_title(typed)));
}

http::Response register_place(Visit& visit)
{
    const auto typed = http::read<TypedPlace>(visit.request);
    if (!typed) return refusal_page(visit, typed.error());
    const auto order = http::read<app::RegisterPlace>(visit.request);
    const auto place = order ? app::register_place(visit.writing(), *order) : refuse(order.error());
    if (!place && place.error().kind == Refusal::Kind::missing) return refusal_page(visit, place.error());
    if (!place) return refused_form(place_form(visit, *typed, form_title(*typed)), place.error(), work_form);
    show_everyone(visit, place->village);
    return http::see_other(with_notice(place_href(place->id), "place-registered"));
}

http::Response place(Visit& visit)
{
    const auto place = app::own_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    render::Out out;
    views::place(out, place_page(visit, *place));
    return shown(out);
}

http::Response edit_place(Visit& visit)
{
    const auto place = app::open_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    const auto typed = typed_of(*place);
    return work_form(place_form(visit, typed, form_title(typed)));
}

http::Response picture_place(Visit& visit)
{
    const auto place = pictured(visit);
    if (!place) return place_again(visit, std::string(visit.parameter("place")), place.error());
    show_everyone(visit, place->village);
    return http::see_other(with_notice(place_href(place->id), "place-pictured"));
}

http::Response close_place(Visit& visit)
{
    return did(visit, app::close_place, "place-closed");
}

http::Response hang_editions(Visit& visit)
{
    return did(visit, app::hang_editions, "hung");
}

http::Response take_down(Visit& visit)
{
    return did(visit, app::take_down, "taken-down");
}

http::Response prove_posting(Visit& visit)
{
    const std::string id(visit.parameter("place"));
    const auto photos = photos_of(visit);
    if (!photos) return photos_answered(visit, id, {photos.error()});
    std::vector<Refusal> refused = photos->refused;
    for (const auto& photo : photos->looked_at)
        if (auto proof = app::prove_posting(visit.writing(), {id, photo}); !proof)
            refused.push_back(proof.error());
    for (const auto& upload : photos->uploads)
        if (const auto dropped = app::drop_file(visit.writing(), {upload}); !dropped)
            refused.push_back(dropped.error());
    show_everyone(visit, app::own_place(visit.reading(), id)->village); // some may have been taken
    return photos_answered(visit, id, refused);
}

http::Response board_photo(Visit& visit)
{
    auto& office = visit.reading();
    const auto place = app::own_place(office, std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    const auto photo = store::BoardPhotos(office.db).find(std::string(visit.parameter("photo")));
    const auto jpeg = photo && photo->place == place->id ? app::open_sealed(office, photo->blob) : std::nullopt;
    if (!jpeg) return http::not_found();
    return http::bytes("image/jpeg", *jpeg).with("Cache-Control", std::string(http::cache_control::never));
}

http::Response print_pack(Visit& visit)
{
    const auto place = app::paper_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    const auto code = app::print_day_code(visit.writing(), {});
    if (!code) return refusal_page(visit, code.error());
    auto pdf = pack_pdf(visit, *place, code->code);
    if (!pdf) return place_again(visit, place->id, pdf.error());
    return http::bytes("application/pdf", std::move(*pdf))
        .with("Content-Disposition", "inline; filename=\"pack.pdf\"")
        .with("Cache-Control", std::string(http::cache_control::never));
}

}
