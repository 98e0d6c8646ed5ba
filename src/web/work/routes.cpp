#include "web/work/routes.hpp"

#include <array>

#include "web/work/announcement.hpp"
#include "web/work/draft.hpp"
#include "web/work/draft_photos.hpp"
#include "web/work/duty.hpp"
#include "web/work/edition.hpp"
#include "web/work/happening.hpp"
#include "web/work/review.hpp"
#include "web/work/slips.hpp"
#include "web/work/today.hpp"
#include "web/work/whole_edition.hpp"

namespace gongkai::web {

namespace {

using http::Method;

constexpr std::size_t around_a_file = 64 * 1024; // the other fields of its form
constexpr std::size_t longest_text = 1024 * 1024;
constexpr std::size_t usual = 64 * 1024;
constexpr std::size_t largest_file = 20u << 20; // as intake takes it

}

std::span<const Route> work_routes()
{
    static const std::array routes{
        Route{signed_in, Method::get, "/work", work::today, usual},
        Route{duty_reader, Method::get, "/work/duties/{village}", work::village_duties, usual},
        Route{duty_reader, Method::get, "/work/duties/{village}/{item}", work::item_duties, usual},
        Route{duty_reader, Method::get, "/work/duties/{village}/{item}/{period}", work::duty, usual},
        Route{village_or_town, Method::get, "/work/happenings/new", work::new_happening, usual},
        Route{village_or_town, Method::post, "/work/happenings", work::record_happening, usual},
        Route{village_or_town, Method::post, "/work/happenings/look", work::look_at_happening, usual},
        Route{village_or_town, Method::post, "/work/happenings/{happening}/move", work::move_happening, usual},
        Route{village_or_town, Method::post, "/work/happenings/{happening}/withdraw", work::withdraw_happening, usual},
        Route{village_or_town, Method::get, "/work/contact", work::contact, usual},
        Route{village_or_town, Method::post, "/work/contact", work::name_contact, usual},
        Route{clerk, Method::post, "/work/drafts", work::start_draft, usual},
        Route{maker, Method::get, "/work/drafts/{draft}", work::draft, usual},
        Route{maker, Method::get, "/work/drafts/{draft}/original", work::original, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/file", work::take_in_file, largest_file + around_a_file},
        Route{clerk, Method::post, "/work/drafts/{draft}/decide", work::decide_file, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/words", work::write_draft, longest_text},
        Route{clerk, Method::post, "/work/drafts/{draft}/photos", work::add_stage_photo, largest_file + around_a_file},
        Route{clerk, Method::post, "/work/drafts/{draft}/photos/remove", work::remove_stage_photo, usual},
        Route{maker, Method::get, "/work/drafts/{draft}/photos/{photo}", work::draft_photo, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/nothing", work::declare_nothing, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/as-list", work::publish_as_list, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/hand-in", work::hand_in_draft, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/take-back", work::take_back_draft, usual},
        Route{clerk, Method::post, "/work/drafts/{draft}/discard", work::discard_draft, usual},
        Route{supervisor, Method::get, "/work/drafts/{draft}/review", work::review, usual},
        Route{supervisor, Method::post, "/work/drafts/{draft}/review", work::review_draft, usual},
        // [publish_draft]
        Route{approver, Method::get, "/work/drafts/{draft}/approve", work::approval, usual},
        Route{approver, Method::post, "/work/drafts/{draft}/approve", work::publish_draft, usual},
        Route{approver, Method::post, "/work/drafts/{draft}/send-back", work::send_back_draft, usual},
        // [publish_draft]
        Route{maker, Method::get, "/work/editions/{code}", work::edition, usual},
        Route{village_or_town, Method::get, "/work/editions/{code}/slips.pdf", work::print_slips, usual},
        Route{maker, Method::post, "/work/editions/{code}/whole", work::whole_edition, usual},
        Route{maker, Method::get, "/work/editions/{code}/announcement", work::announcement, usual},
        Route{maker, Method::get, "/work/editions/{code}/article.html", work::article_file, usual},
        Route{clerk, Method::post, "/work/editions/{code}/article", work::give_article, usual},
        Route{clerk, Method::post, "/work/editions/{code}/correct", work::correct_edition, usual},
        Route{approver, Method::get, "/work/editions/{code}/withdraw", work::withdrawal, usual},
        Route{approver, Method::post, "/work/editions/{code}/withdraw", work::withdraw_edition, usual},
    };
    return routes;
}

}
