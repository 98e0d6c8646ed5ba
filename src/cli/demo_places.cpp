#include "cli/demo_places.hpp"

#include <stdexcept>

#include "app/hang_editions.hpp"
#include "app/inspect_place.hpp"
#include "app/register_place.hpp"
#include "app/show_screen_notice.hpp"
#include "app/wall_news.hpp"
#include "base/toml.hpp"
#include "cli/demo_must.hpp"
#include "cli/demo_photos.hpp"
#include "embedded.hpp"

namespace gongkai::cli {
namespace {

constexpr auto in_the_morning = std::chrono::hours(9);

app::RegisterPlace order_of(const Toml& table)
{
    const auto words = [&](const char* key) { return table.has(key) ? table.text(key) : std::string(); };
    app::RegisterPlace order{.village = table.text("village"),
                             .name = table.text("name"),
                             .village_group = words("group"),
                             .location = table.text("location"),
                             .keeper = words("keeper"),
                             .a3_sheets = static_cast<int>(table.integer("a3_sheets")),
                             .since = parse_date(table.text("since")).value_or(Date())};
    boost::describe::enum_from_string(table.text("kind").c_str(), order.kind);
    return order;
}

void hang(app::Office& office, const domain::Place& place)
{
    app::HangEditions order{.place = place.id, .paper = domain::Paper::a3, .editions = {}};
    for (const auto& heading : app::wall_news(office, place).up)
        if (heading.published_at < office.now) order.editions.push_back(heading.code);
    if (!order.editions.empty()) demo_must(app::hang_editions(office, order));
}

void inspect(Premises& premises, const domain::Place& place, const domain::Actor& inspector,
             const Toml& table)
{
    const app::PointAnswer good{domain::PointVerdict::yes, {}};
    app::InspectPlace order{place.id, good, good, good, good, good, good};
    if (table.has("not_clean")) order.clean = {domain::PointVerdict::no, table.text("not_clean")};
    const auto on = parse_date(table.text("inspected")).value();
    app::Desk desk(premises.house, app::Desk::Purpose::writing, shanghai_midnight(on) + in_the_morning,
                   inspector);
    demo_must(app::inspect_place(desk.office, order));
}
}

void seed_demo_places(Premises& premises, const PersonOf& clerk_of, const PersonOf& committee_of)
{
    const auto* file = embedded::find("demo/places.toml");
    if (!file) throw std::runtime_error("demo/places.toml is missing in the program");
    const TomlDocument document(std::string(file->path), file->bytes);
    const auto root = document.root();
    const auto at = Instant(shanghai_midnight(parse_date(root.text("hung")).value()) + in_the_morning);
    for (const auto& table : root.tables("place")) {
        const auto order = order_of(table);
        const auto clerk = clerk_of(order.village);
        domain::Place place;
        {
            app::Desk desk(premises.house, app::Desk::Purpose::writing, at, clerk);
            place = demo_must(app::register_place(desk.office, order));
            if (domain::takes_paper(place.kind)) hang(desk.office, place);
        }
        if (table.flag("photographed"))
            photograph_demo_board(premises, place, clerk, at, premises.house.clock.now());
        if (table.has("inspected")) inspect(premises, place, committee_of(order.village), table);
        if (table.has("villager_says"))
            photograph_bare_board(premises, place, table.text("villager_says"), at + std::chrono::days(3));
    }
    for (const auto& table : root.tables("screen_notice")) {
        const app::ShowScreenNotice order{table.text("village"), table.text("words"), table.text("until")};
        app::Desk desk(premises.house, app::Desk::Purpose::writing, at, clerk_of(order.scope));
        demo_must(app::show_screen_notice(desk.office, order));
    }
    if (!document.problems().empty()) throw std::runtime_error(to_text(document.problems().front()));
}

}
