#include "cli/copies.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/portal/routes.hpp"
#include "web/shared/copy_words.hpp"
#include "web/shared/front_door.hpp"

namespace gongkai::cli {
namespace {

using render::say;

bool is_address(const std::string& place)
{
    return place.starts_with("http://") || place.starts_with("https://");
}

// Where it can be read by others: its public address, else the folder or WebDAV address it was sent to. SFTP
// can't be read by readers.
std::string place_of(const Config::Column& column)
{
    if (!column.address.empty()) return column.address;
    return column.to.starts_with("sftp:") ? std::string() : column.to;
}

// Named in public by its address, or by whose it is: where a disk has it is nobody's business. What it says
// of itself is not believed.
app::ReadColumn read(app::House& house, const web::Site& site, const Config::Column& column,
                     const std::string& place, outlet::HttpClient& client)
{
    const auto& where = column.address.empty() ? column.division : column.address;
    const auto plan = plan_for(house, site, asked_of(column));
    if (!plan) return {.where = where, .editions = {}};
    const auto source = column_source(place, client);
    const auto manifest = app::manifest_from(source);
    if (!manifest) return app::read_column(where, *plan, std::unexpected(manifest.error()));
    return app::read_column(where, *plan, app::check_column(house, *plan, *manifest, source));
}

int tell(const app::CopyTally& tally, Format format)
{
    if (format == Format::json) {
        boost::json::array wrong;
        for (const auto& one : tally.wrong)
            wrong.push_back({{"edition", one.edition},
                             {"outlet", boost::describe::enum_to_string(one.outlet, "")},
                             {"place", one.place},
                             {"state", boost::describe::enum_to_string(one.state, "")}});
        print_json(boost::json::object{{"editions", tally.editions}, {"wrong", std::move(wrong)}});
        return tally.wrong.empty() ? done : refused;
    }
    for (const auto& one : tally.wrong)
        fmt::print(stderr, "{}\n",
                   say("copy.command.line", one.edition, web::outlet_words(one.outlet, one.place),
                       web::copy_state_words(one.state)));
    if (tally.wrong.empty())
        print_words(say("copy.command.checked", tally.editions) + "\n");
    else
        fmt::print(stderr, "{}\n", say("copy.command.wrong", tally.editions, tally.wrong.size()));
    return tally.wrong.empty() ? done : refused;
}

}

app::ColumnSource column_source(std::string place, outlet::HttpClient& client)
{
    while (place.size() > 1 && place.ends_with('/'))
        place.pop_back();
    return [&client, place](const std::string& path) -> Result<std::optional<std::string>> {
        if (is_address(place)) return client.get(place + "/" + path);
        return read_file(std::filesystem::path(place) / path);
    };
}

Result<app::ColumnPlan> plan_for(app::House& house, const web::Site& site,
                                 const web::column::ColumnAsked& asked)
{
    app::Desk desk(house, app::Desk::Purpose::reading, house.clock.now(), {});
    return web::column::plan_of(TRY(web::column::column_of(desk.office, site, asked)));
}

app::CopyTally look_at_copies(app::House& house, const web::Site& site,
                              const std::vector<Config::Column>& columns, const std::string& scope,
                              const std::string& address)
{
    outlet::HttpClient client;
    http::PageCache cache;
    const web::FrontDoor door(house, site, cache, {web::portal_routes()});
    const auto base = address.empty() ? site.base_url : address;
    const app::SiteReader outside = [&](const std::string& path) { return client.get(base + path); };
    const app::SiteReader ours = [&](const std::string& path) -> Result<std::optional<std::string>> {
        auto request = http::make_request(http::Method::get, path).value();
        const auto response = door.answer(request);
        return response.status == 200 ? std::optional(std::string(response.content())) : std::nullopt;
    };
    std::vector<app::ReadColumn> at_work;
    for (const auto& column : columns)
        if (const auto place = place_of(column); !place.empty())
            at_work.push_back(read(house, site, column, place, client));
    return app::check_copies(house, scope, outside, ours, at_work);
}

int copies_check(const Config& config, const CopiesQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    const auto scope = asked.division.empty() ? config.site.scope : asked.division;
    {
        auto desk = premises.desk(app::Desk::Purpose::reading);
        if (!store::Divisions(desk.office.db).find(scope))
            return refuse_aloud(
                {.kind = Refusal::Kind::missing, .says = "copy.command.no_division", .with = {scope}});
    }
    const auto site = site_of(premises, config, asked.demonstration);
    return tell(look_at_copies(premises.house, site, config.columns, scope, asked.address), format);
}

}
