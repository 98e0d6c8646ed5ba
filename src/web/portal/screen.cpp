#include "web/portal/screen.hpp"

#include "app/ask_pairing_code.hpp"
#include "app/report_screen.hpp"
#include "app/screen_access.hpp"
#include "app/session.hpp"
#include "base/ensure.hpp"
#include "embedded.hpp"
#include "http/form.hpp"
#include "render/out.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/screen_reports.hpp"
#include "store/screens.hpp"
#include "views/portal.hpp"
#include "web/portal/screen_programme.hpp"
#include "web/portal/screen_view.hpp"
#include "web/shared/refusal_page.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

// As for every page, but that its script may name one address of a service worker.
constexpr auto player_policy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types screen-worker";

constexpr const char* said_by_the_script[] = {"pairing_title", "pairing_do", "pairing_until", "pairing_wait",
                                              "no_network",    "nothing",    "nothing_means", "offline",
                                              "as_of",         "page_of",    "edition_of",    "scan",
                                              "notice",        "notice_by",  "no_clock",      "forgetful",
                                              "scan_village",  "minutes",    "hours_minutes", "no_photo"};

std::vector<ScreenWord> words_for_the_script()
{
    std::vector<ScreenWord> words;
    for (const auto* key : said_by_the_script)
        words.push_back({key, say(std::string("screen_player.") + key, "{0}", "{1}", "{2}")});
    return words;
}

ScreenPage screen_page(Visit& visit, const domain::Place& place)
{
    const auto village = store::Divisions(visit.reading().db).find(place.village);
    ENSURE(village.has_value());
    return {.title = say("screen.title", village->name, place.name),
            .place = place.id,
            .name = place.name,
            .village = village->name,
            .village_href = "/" + village->code,
            .csrf = visit.session ? visit.session->csrf : std::string(),
            .closed = place.is_open() ? std::string() : say("screen.closed", place.name),
            .demonstration = visit.site.demonstration,
            .words = words_for_the_script()};
}

http::Response fresh(http::Response response)
{
    return std::move(response).with("Cache-Control", std::string(http::cache_control::never));
}

std::string id_of(const Visit& visit)
{
    return std::string(visit.parameter("place"));
}

}

http::Response show_screen(Visit& visit)
{
    const auto place = app::screen_place(visit.reading(), id_of(visit));
    if (!place) return refusal_page(visit, place.error());
    render::Out out;
    views::screen(out, screen_page(visit, *place));
    return fresh(http::html(200, out.take()).with("Content-Security-Policy", player_policy));
}

http::Response ask_pairing_code(Visit& visit)
{
    const auto agent = app::agent_in_short(visit.request.header("user-agent").value_or(""));
    const auto offered = app::ask_pairing_code(visit.writing(), {id_of(visit), agent});
    if (!offered) return refused_to_a_screen(visit, offered.error());
    return fresh(http::json(200, boost::json::value{{"state", "waiting"},
                                                    {"code", offered->code},
                                                    {"token", offered->token},
                                                    {"expires_at", to_text(offered->expires_at)},
                                                    {"time", to_text(visit.now)}}));
}

http::Response show_pairing(Visit& visit)
{
    auto& office = visit.reading();
    const auto token = token_of(visit);
    const auto place = app::screen_place(office, id_of(visit));
    if (!place) return refused_to_a_screen(visit, place.error());
    if (const auto waiting = store::Screens(office.db).code_with(app::digest_of(token), visit.now);
        waiting && waiting->place == place->id)
        return fresh(http::json(200, boost::json::value{{"state", "waiting"},
                                                        {"code", waiting->code},
                                                        {"expires_at", to_text(waiting->expires_at)},
                                                        {"time", to_text(visit.now)}}));
    const auto screen = app::paired_screen(office, place->id, token);
    if (!screen) return refused_to_a_screen(visit, screen.error());
    const auto last = store::ScreenReports(office.db).of_device(screen->device.id);
    return fresh(http::json(200, boost::json::value{{"state", "paired"},
                                                    {"sequence", last ? last->sequence : 0},
                                                    {"time", to_text(visit.now)}}));
}

http::Response report_screen(Visit& visit)
{
    auto order = http::read<app::ReportScreen>(visit.request);
    if (!order) return refused_to_a_screen(visit, order.error());
    order->token = token_of(visit);
    const auto taken = app::report_screen(visit.writing(), *order);
    if (!taken) return refused_to_a_screen(visit, taken.error());
    return fresh(http::json(200, *taken));
}

http::Response show_screen_worker(Visit&)
{
    const auto* file = embedded::find("assets/js/screen-worker.js");
    ENSURE(file);
    return http::bytes("text/javascript; charset=utf-8", std::string(file->bytes))
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .keeping({"assets"});
}

}
