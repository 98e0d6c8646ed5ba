#include "web/work/inspect.hpp"

#include "app/inspect_place.hpp"
#include "app/prove_posting.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/photos_sent.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/inspect_view.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {
namespace {

constexpr std::size_t most_photos = 6;

http::Response again(Visit& visit, const domain::Place& place, const http::Form& typed,
                     const std::vector<Refusal>& refusals)
{
    auto view = inspect_page(visit, place, typed);
    add_refusals(view, refusals);
    render::Out out;
    views::inspect(out, view);
    return shown(out, http::status_of(refusals.front().kind));
}

// None were chosen: none. All of them must be good, or what they should show is lost unseen.
Result<Photos> photos_taken(const http::Form& form)
{
    if (form.files("photos").empty()) return Photos{};
    return photos_sent(form, most_photos);
}

}

http::Response inspection(Visit& visit)
{
    const auto place = app::inspected_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    render::Out out;
    views::inspect(out, inspect_page(visit, *place, {}));
    return shown(out);
}

http::Response inspect_place(Visit& visit)
{
    const auto place = app::inspected_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    const auto form = http::read_form(visit.request);
    if (!form) return again(visit, *place, {}, {form.error()});
    auto order = http::read<app::InspectPlace>(visit.request);
    if (!order) return again(visit, *place, *form, {order.error()});
    if (const auto points = app::answered_points(*order); !points)
        return again(visit, *place, *form, {points.error()});
    const auto photos = photos_taken(*form);
    if (!photos) return again(visit, *place, *form, {photos.error()});
    if (!photos->refused.empty()) return again(visit, *place, *form, photos->refused);
    for (const auto& photo : photos->looked_at) {
        const auto proof = app::prove_posting(
            visit.writing(),
            {.place = place->id, .photo = photo, .sender = domain::PhotoSender::inspector, .words = {}});
        if (!proof) return again(visit, *place, *form, {proof.error()});
        order->photos.push_back(proof->photo.id);
    }
    const auto done = app::inspect_place(visit.writing(), *order);
    if (!done) return again(visit, *place, *form, {done.error()});
    show_everyone(visit, place->village);
    return http::see_other(with_notice(inspect_href(place->id), "inspected"));
}

}
