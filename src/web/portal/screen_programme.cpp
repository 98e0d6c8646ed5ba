#include "web/portal/screen_programme.hpp"

#include "app/screen_access.hpp"
#include "app/screen_programme.hpp"
#include "base/ensure.hpp"
#include "base/hash.hpp"
#include "base/version.hpp"
#include "domain/screen_pace.hpp"
#include "http/outgoing.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/portal/screen.hpp"
#include "web/portal/screen_slides.hpp"

namespace gongkai::web::portal {
namespace {

using boost::json::array;
using boost::json::object;
using render::say;

constexpr std::string_view scheme = "Bearer ";
constexpr std::size_t version_digits = 32;

std::string until_of(const app::ProgrammeEdition& one) // the first moment at which it is over
{
    return one.last_day ? to_text(shanghai_midnight(plus_days(*one.last_day, 1))) : std::string();
}

// Editions never change, so their codes stand for all that is on the screen.
std::string version_of(const domain::Place& place, const app::ScreenProgramme& programme)
{
    Sha256 hash;
    const auto add = [&](std::string_view part) { hash.add(part).add("\n"); };
    add(gongkai::version());
    add(place.name);
    add(place.is_open() ? "open" : "closed");
    for (const auto& one : programme.editions) {
        add(one.heading.code);
        add(until_of(one));
    }
    for (const auto& notice : programme.notices)
        add(notice.id);
    return to_hex(hash.finish()).substr(0, version_digits);
}

array notices_of(app::Office& office, const app::ScreenProgramme& programme)
{
    array notices;
    for (const auto& notice : programme.notices) {
        const auto division = store::Divisions(office.db).find(notice.scope);
        notices.push_back(
            object{{"id", notice.id},
                   {"words", notice.words},
                   {"by", say("screen.said_by", division ? division->name : "", notice.said_by_name)},
                   {"at", to_text(notice.said_at)},
                   {"until", to_text(notice.until_at)}});
    }
    return notices;
}

array editions_of(Visit& visit, const app::ScreenProgramme& programme)
{
    array editions;
    for (const auto& one : programme.editions) {
        const auto dossier = dossier_of(visit.reading(), one.heading.code);
        ENSURE(dossier.has_value());
        auto slides = slides_of(visit.reading(), visit.site, *dossier);
        slides["until"] = until_of(one);
        editions.push_back(std::move(slides));
    }
    return editions;
}

object programme_of(Visit& visit, const domain::Place& place, const app::ScreenProgramme& programme)
{
    const auto village = store::Divisions(visit.reading().db).find(place.village);
    ENSURE(village.has_value());
    return {{"place", place.id},
            {"name", place.name},
            {"village", village->name},
            {"version", version_of(place, programme)},
            {"time", to_text(visit.now)},
            {"closed", place.is_open() ? std::string() : say("screen.closed", place.name)},
            {"pace", boost::json::value_from(domain::ScreenPace{})},
            {"qr", qr_of(visit.site.base_url + "/" + place.village)},
            {"notices", notices_of(visit.reading(), programme)},
            {"editions", place.is_open() ? editions_of(visit, programme) : array()}};
}

}

std::string token_of(const Visit& visit)
{
    const auto header = visit.request.header("authorization").value_or("");
    return std::string(header.starts_with(scheme) ? header.substr(scheme.size()) : "");
}

http::Response refused_to_a_screen(const Visit&, const Refusal& refusal)
{
    const bool is_unpaired = refusal.says == "screen.not_paired";
    const int status = is_unpaired ? 401 : http::status_of(refusal.kind);
    const auto says = say(refusal);
    auto response = http::json(status, boost::json::value{{"type", "about:blank"},
                                                          {"title", http::reason_of(status)},
                                                          {"status", status},
                                                          {"detail", says}})
                        .with("Content-Type", "application/problem+json")
                        .with("Cache-Control", std::string(http::cache_control::never));
    if (is_unpaired) response.with("WWW-Authenticate", "Bearer");
    return response;
}

// Anybody may read what a screen has to show. Who brings a token learns whether it still plays there.
http::Response show_programme(Visit& visit)
{
    auto& office = visit.reading();
    const std::string id(visit.parameter("place"));
    const auto place = app::screen_place(office, id);
    if (!place) return refused_to_a_screen(visit, place.error());
    if (visit.request.header("authorization"))
        if (const auto screen = app::paired_screen(office, id, token_of(visit)); !screen)
            return refused_to_a_screen(visit, screen.error());
    const auto programme = app::screen_programme(office, *place);
    const auto etag = "\"" + version_of(*place, programme) + "\"";
    // A device that has it is answered 304, for which nothing need be laid out.
    const bool is_known = http::names_etag(visit.request.header("if-none-match").value_or(""), etag);
    auto answer = is_known ? http::bytes("application/json", "")
                           : http::json(200, boost::json::value(programme_of(visit, *place, programme)));
    return std::move(answer)
        .with("ETag", etag)
        .with("Server-Time", to_text(visit.now))
        .with("Cache-Control", "private, no-cache");
}

}
