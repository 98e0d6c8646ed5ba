#include "web/work/place_routes.hpp"

#include <array>

#include "app/show_screen_notice.hpp"
#include "web/work/inspect.hpp"
#include "web/work/place.hpp"
#include "web/work/recall.hpp"
#include "web/work/screen.hpp"
#include "web/work/screen_notice.hpp"
#include "web/work/uploads.hpp"

namespace gongkai::web {

namespace {

using http::Method;

static const Audience notice_giver{Audience::Kind::roles, app::notice_givers};

constexpr std::size_t usual = 64 * 1024;
constexpr std::size_t photos = 80u << 20; // eight of a good phone

}

std::span<const Route> place_routes()
{
    static const std::array routes{
        Route{village_or_town, Method::get, "/work/recall", work::recall, usual},
        Route{village_or_town, Method::get, "/work/recall/list.pdf", work::recall_list, usual},
        Route{village_or_town, Method::get, "/work/places", work::places, usual},
        Route{village_or_town, Method::get, "/work/places/new", work::new_place, usual},
        Route{village_or_town, Method::post, "/work/places", work::register_place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}", work::place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}/edit", work::edit_place, usual},
        Route{village_or_town, Method::post, "/work/places/{place}", work::register_place, usual},
        Route{village_or_town, Method::get, "/work/places/{place}/pack.pdf", work::print_pack, usual},
        Route{inspector, Method::get, "/work/places/{place}/inspect", work::inspection, usual},
        Route{inspector, Method::post, "/work/places/{place}/inspect", work::inspect_place, photos},
        Route{village_or_town, Method::options, "/work/uploads", work::uploads_offered, usual},
        Route{village_or_town, Method::post, "/work/uploads", work::begin_upload, usual},
        Route{village_or_town, Method::head, "/work/uploads/{upload}", work::upload_standing, usual},
        Route{village_or_town, Method::patch, "/work/uploads/{upload}", work::take_in_piece,
              work::largest_piece},
        Route{village_or_town, Method::delete_, "/work/uploads/{upload}", work::drop_upload, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/photos", work::prove_posting, photos},
        Route{village_or_town, Method::get, "/work/places/{place}/photos/{photo}", work::board_photo, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/hang", work::hang_editions, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/take-down", work::take_down, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/picture", work::picture_place, photos},
        Route{village_or_town, Method::post, "/work/places/{place}/close", work::close_place, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/pair", work::pair_screen, usual},
        Route{village_or_town, Method::post, "/work/places/{place}/unpair", work::unpair_screen, usual},
        Route{village_or_town, Method::get, "/work/places/{place}/plays.csv", work::download_plays, usual},
        Route{notice_giver, Method::get, "/work/screen-notices", work::screen_notices, usual},
        Route{notice_giver, Method::post, "/work/screen-notices", work::show_screen_notice, usual},
        Route{notice_giver, Method::post, "/work/screen-notices/{notice}/end", work::end_screen_notice,
              usual},
    };
    return routes;
}

}
