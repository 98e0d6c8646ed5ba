// The composition root: premises, pages, routes and the server are put together here and nowhere else.

#include "cli/serve.hpp"
#include "cli/outgoing.hpp"

#include <fmt/format.h>

#include "app/courier_rounds.hpp"
#include "app/duty_watch.hpp"
#include "app/import_divisions.hpp"
#include "app/log_keeper.hpp"
#include "app/open_duties.hpp"
#include "app/set_up.hpp"
#include "app/site_start.hpp"
#include "cli/columns.hpp"
#include "cli/column_rounds.hpp"
#include "cli/copy_rounds.hpp"
#include "cli/household.hpp"
#include "cli/premises.hpp"
#include "cli/upgrade.hpp"
#include "base/version.hpp"
#include "embedded.hpp"
#include "http/server.hpp"
#include "intake/read_workbook.hpp"
#include "store/divisions.hpp"
#include "web/api/routes.hpp"
#include "web/column/routes.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/front_door.hpp"
#include "web/shared/house_routes.hpp"
#include "web/shared/large_type.hpp"
#include "web/shared/probes.hpp"
#include "web/work/account_routes.hpp"
#include "web/work/routes.hpp"
#include "web/work/place_routes.hpp"
#include "web/work/town_routes.hpp"

namespace gongkai::cli {
namespace {

http::ServerOptions server_options(const Config& config, http::PageCache& cache, const web::FrontDoor& door,
                                   web::Operations& operations)
{
    http::ServerOptions options;
    options.address = config.server.address;
    options.port = static_cast<std::uint16_t>(config.server.port);
    options.worker_threads = static_cast<unsigned>(config.server.workers);
    options.trusted_proxies = config.server.trusted_proxies;
    options.pages = &cache;
    options.body_limit = [&door](http::Method method, std::string_view path) {
        return door.body_limit(method, path);
    };
    options.our_fault = [&door](const http::Request& request, const std::exception& fault) {
        return door.our_fault(request, fault);
    };
    options.rejected = [&door](const http::Request& request, const http::Rejection& rejection) {
        return door.rejected(request, rejection);
    };
    options.noted = [&operations](const http::Request& request, int status,
                                  std::chrono::duration<double> took) {
        operations.metrics.note(request, status, took);
    };
    return options;
}

}

void ensure_divisions(Premises& premises)
{
    auto desk = premises.desk(app::Desk::Purpose::writing);
    if (store::Divisions(desk.office.db).count() > 0) return;
    const auto* file = embedded::find("demo/divisions.csv");
    const auto book = intake::read_workbook(file->bytes, "divisions.csv");
    app::import_divisions(desk.office.db, book->sheets.front());
}

void open_all_duties(Premises& premises, const Config& config)
{
    auto desk = premises.desk(app::Desk::Purpose::writing);
    const auto from = *parse_date(config.duties.from);
    const auto said = parse_date(config.duties.standing_from);
    const auto standing_from = said ? *said : app::site_start(desk.office, from);
    const auto opened = app::open_duties(desk.office, {.from = from, .standing_from = standing_from});
    if (!opened) throw std::runtime_error(render::say(opened.error()));
}

// Once there is an administrator, nothing is printed: the link isn't needed and isn't made.
void print_set_up_link(Premises& premises, const Config& config)
{
    auto desk = premises.desk(app::Desk::Purpose::writing);
    const auto token = app::first_set_up_link(desk.office);
    if (token)
        print_words(render::say("command.set_up_link", config.site.base_url + "/enter/" + *token) + "\n");
}

void serve_until_told(Premises& premises, const Config& config, bool demonstration)
{
    const auto signals = household_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    web::Operations operations({.folder = config.store.folder,
                                .backups = config.backup.folder,
                                .token = config.metrics.token.text,
                                .version = version(),
                                .started_at = premises.house.clock.now()});
    premises.house.ways = std::make_shared<const app::Ways>(ways_of(premises, config));
    const auto site = site_of(premises, config, demonstration);
    http::PageCache cache(
        64 << 20, {std::string(web::large_type_cookie), "__Host-" + std::string(web::large_type_cookie)},
        premises.house.clock);
    const web::FrontDoor door(premises.house, site, cache,
                              {web::house_routes(), web::portal_routes(), web::column_routes(), web::api_routes(),
                               web::account_routes(), web::town_routes(), web::place_routes(), web::work_routes()});
    const web::Probes probes(premises.house, cache, site.scope, operations);
    http::Server server(server_options(config, cache, door, operations),
                        [&](http::Request& request) {
                            auto probed = probes.answer(request);
                            return probed ? std::move(*probed) : door.answer(request);
                        });
    const app::LogKeeper keeper(premises.house);
    const app::DutyWatch watch(premises.house);
    std::optional<app::CourierRounds> courier;
    if (auto carriers = carriers_of(premises, config); !carriers.is_empty()) courier.emplace(premises.house, std::move(carriers));
    const ColumnRounds columns(premises.house, site, cache, config.columns);
    const CopyRounds copies(premises.house, site, config.columns);
    operations.server = &server;
    fmt::print("http://{}:{}\n", config.server.address, server.port());
    std::fflush(stdout);
    const auto succession = demonstration ? Succession::none : Succession::by_signal;
    server.stop(Household(premises, config, cache, server, succession).run());
}

// A log that must not grow is said, and everything can still be read; a folder that somebody else serves is left alone,
// unless it is our predecessor: its lock passes on to us.
bool may_serve(Premises& premises)
{
    const auto signing = premises.sign();
    if (predecessor()) return true;
    if (!signing) refuse_aloud(signing.error());
    return premises.house.log.standing() != app::LogStanding::waiting;
}

int serve(const Config& config, Upgrade upgrade)
{
    const SystemClock clock;
    http::log_json_lines();
    if (const auto kept = back_up_before_upgrade(config, clock, upgrade); !kept)
        return refuse_aloud(kept.error());
    Premises premises(config, clock, Upgrade::without_backup);
    if (!may_serve(premises)) return refused;
    ensure_divisions(premises);
    open_all_duties(premises, config);
    print_set_up_link(premises, config);
    serve_until_told(premises, config, false);
    return done;
}

}
