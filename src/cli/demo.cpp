// `gongkai demo`: a town to look at. Seeded in memory, then copied to its folder, so that it takes seconds.

#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

#include "cli/demo_seed.hpp"
#include "cli/serve.hpp"
#include "db/sqlite.hpp"
#include "http/guard.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"

namespace gongkai::cli {
namespace {

// Starts where the town's story stands and goes on from there, so that the demonstration looks the same every
// day.
class StoryClock final : public Clock {
public:
    explicit StoryClock(Instant starts_at) : starts_at_(starts_at), started_(SystemClock().now()) {}
    Instant now() const override { return Instant(starts_at_ + (SystemClock().now() - started_)); }

private:
    Instant starts_at_, started_;
};

Config config_of(const Demo& demo, const DemoTown& town)
{
    const auto colon = demo.listen.rfind(':');
    Config config;
    config.server.address = demo.listen.substr(0, colon);
    if (colon == std::string::npos ||
        std::from_chars(demo.listen.data() + colon + 1, demo.listen.data() + demo.listen.size(),
                        config.server.port)
                .ec != std::errc{})
        throw std::runtime_error("--listen is address:port");
    config.site.scope = town.town;
    config.site.base_url = "http://" + demo.listen;
    config.store.folder = demo.folder;
    config.duties.from = to_text(town.duties_from);
    return config;
}

std::vector<DemoLink> seed_into_folder(const Config& config, const DemoTown& town)
{
    auto in_memory = config;
    in_memory.store.database = "memory:demo";
    const FixedClock clock(town.starts_at);
    Premises premises(in_memory, clock);
    if (const auto signing = premises.sign(); !signing)
        throw std::runtime_error(render::say(signing.error()));
    auto links = seed_demo(premises, town);
    const auto file = db::open_sqlite(config.database_path().string());
    auto desk = premises.desk(app::Desk::Purpose::reading);
    db::copy_sqlite(desk.office.db, *file);
    return links;
}

std::string place_of(Premises& premises, const std::string& code)
{
    auto desk = premises.desk(app::Desk::Purpose::reading);
    const auto division = store::Divisions(desk.office.db).find(code);
    return division ? division->name : code;
}

void print_links(Premises& premises, const Config& config, const std::vector<DemoLink>& links)
{
    print_words(render::say("command.demo_ready") + "\n");
    for (const auto& link : links)
        print_words(
            render::say("command.demo_link", link.person.name,
                        place_of(premises, link.person.village) + " " + web::role_words(link.person.role),
                        config.site.base_url + "/enter/" + link.token) +
            "\n");
}

}

int demo(const Demo& demo)
{
    auto town = read_demo_town();
    if (!demo.since.empty()) {
        const auto since = parse_date(demo.since);
        if (!since) return refuse_aloud({.says = "command.bad_date", .field = "since", .with = {demo.since}});
        town.duties_from = *since;
    }
    const auto config = config_of(demo, town);
    std::vector<DemoLink> links;
    if (!demo.keep || !std::filesystem::exists(config.database_path())) {
        std::filesystem::remove_all(demo.folder);
        links = seed_into_folder(config, town);
    }
    const StoryClock clock(town.starts_at);
    http::log_json_lines();
    Premises premises(config, clock);
    if (!may_serve(premises)) return refused;
    print_links(premises, config, links);
    serve_until_told(premises, config, true);
    return done;
}

}
