#include "web/work/place_routes.hpp"

#include <array>

#include "web/work/place.hpp"

namespace gongkai::web {

namespace {

using http::Method;

constexpr std::size_t usual = 64 * 1024;
constexpr std::size_t photos = 80u << 20; // eight of a good phone

}

std::span<const Route> place_routes()
{
    static const std::array routes{
        Route{village_or_town, Method::get, "/work/places", work::places, usual},
        Route{village_or_town, Method::get, "/work/places/new", work::new_place, usual},
        Route{village_or_town, Method::post, "/work/places", work::register_place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}", work::place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}/edit", work::edit_place, usual},
        Route{village_or_town, Method::post, "/work/places/{place}", work::register_place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}/pack.pdf", work::print_pack, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/photos", work::prove_posting, photos},
        Route{village_or_town, Method::get, "/work/places/{place}/photos/{photo}", work::board_photo, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/hang", work::hang_editions, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/take-down", work::take_down, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/close", work::close_place, usual},
    };
    return routes;
}

}
