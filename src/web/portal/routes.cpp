#include "web/portal/routes.hpp"

#include "web/portal/catalog.hpp"
#include "web/portal/division.hpp"
#include "web/portal/duties.hpp"
#include "web/portal/edition.hpp"
#include "web/portal/edition_files.hpp"
#include "web/portal/explanation.hpp"
#include "web/portal/copies.hpp"
#include "web/portal/feed.hpp"
#include "web/portal/guide.hpp"
#include "web/portal/offline_page.hpp"
#include "web/portal/places.hpp"
#include "web/portal/public_log.hpp"
#include "web/portal/screen.hpp"
#include "web/portal/search.hpp"
#include "web/portal/seen.hpp"
#include "web/portal/verify.hpp"

namespace gongkai::web {

using namespace portal;

using http::Method;

std::span<const Route> portal_routes()
{
    static const std::vector<Route> routes{
        {anyone, Method::get, "/", show_home},
        {anyone, Method::get, "/{division}", show_division},
        {anyone, Method::get, "/{village}/finance", show_latest_finance},
        {anyone, Method::get, "/{village}/finance/{period}", show_finance},
        {anyone, Method::get, "/{village}/duties", show_duties},
        {anyone, Method::get, "/{village}/duties/{item}/{period}", show_duty},
        {anyone, Method::get, "/{village}/duties/{item}/{period}/why", show_explanation},
        {anyone, Method::get, "/{village}/places", show_places},
        {anyone, Method::get, "/{village}/places/{place}/photo.jpg", show_place_photo},
        {anyone, Method::get, "/{division}/copies", show_copies_within},
        {anyone, Method::get, "/e/{code}/copies", show_copies},
        {anyone, Method::get, "/screen/{place}", show_screen},
        {anyone, Method::get, "/screen/{place}/programme", show_programme},
        {anyone, Method::post, "/screen/{place}/code", ask_pairing_code},
        {anyone, Method::get, "/screen/{place}/pairing", show_pairing},
        {anyone, Method::post, "/screen/{place}/reports", report_screen},
        {anyone, Method::get, "/screen/worker.js", show_screen_worker},
        {anyone, Method::get, "/{village}/places/{place}/seen", show_seen},
        {anyone, Method::post, "/{village}/places/{place}/seen", send_seen, largest_seen},
        {anyone, Method::get, "/e/{code}", show_edition},
        {anyone, Method::get, "/E/{mark}", follow_sheet_code},
        {anyone, Method::get, "/e/{code}/sheet.pdf", download_sheet},
        {anyone, Method::get, "/e/{code}/picture.png", download_picture},
        {anyone, Method::get, "/e/{code}/photos/{photo}", show_stage_photo},
        {anyone, Method::get, "/e/{code}/entries.xlsx", download_xlsx},
        {anyone, Method::get, "/e/{code}/entries.csv", download_csv},
        {anyone, Method::get, "/e/{code}/edition.tlog-proof", show_edition_proof},
        {anyone, Method::get, "/tlog/checkpoint", show_checkpoint},
        {anyone, Method::get, "/tlog/key", show_log_key},
        {anyone, Method::get, "/tlog/tile/{path...}", show_tile},
        {anyone, Method::get, "/e/{code}/edition.json", download_export},
        {anyone, Method::get, "/verify", verify},
        {anyone, Method::post, "/verify", verify_file, largest_sheet_file},
        {anyone, Method::get, "/verify/words.json", show_check_words},
        {anyone, Method::get, "/verify/offline.html", download_offline_page},
        {anyone, Method::get, "/catalog/{division}", show_catalog},
        {anyone, Method::get, "/catalog/{division}/compare", compare_catalogs},
        {anyone, Method::get, "/search", search},
        {anyone, Method::get, "/about", show_about},
        {anyone, Method::get, "/accessibility", show_accessibility},
        {anyone, Method::get, "/guide/{name}", show_guide},
        {anyone, Method::get, "/guide/pictures/{name}", show_guide_picture},
        {anyone, Method::get, "/feed/{name}", show_feed},
        {anyone, Method::get, "/sitemap.xml", show_sitemap},
        {anyone, Method::get, "/robots.txt", show_robots},
    };
    return routes;
}

}
