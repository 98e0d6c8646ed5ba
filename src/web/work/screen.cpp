#include "web/work/screen.hpp"

#include "app/pair_screen.hpp"
#include "app/place_access.hpp"
#include "app/unpair_screen.hpp"
#include "http/form.hpp"
#include "render/say.hpp"
#include "render/table_file.hpp"
#include "store/editions.hpp"
#include "store/screen_reports.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/place_form.hpp"
#include "web/work/place_view.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

constexpr int most_plays = 50'000;

// The page again, with what was typed; what was refused as none of theirs says so alone.
http::Response screen_again(Visit& visit, const Refusal& refusal, const std::string& typed)
{
    const auto place = app::own_place(visit.reading(), std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    auto view = place_page(visit, *place);
    view.errors = errors_of(refusal);
    if (view.screen) {
        view.screen->code.value = typed;
        if (refusal.field == "code") view.screen->code.error = say(refusal);
    }
    render::Out out;
    views::place(out, view);
    return shown(out, http::status_of(refusal.kind));
}

http::Response done_with(Visit& visit, const char* notice)
{
    const auto id = std::string(visit.parameter("place"));
    show_everyone(visit, app::own_place(visit.reading(), id)->village);
    return http::see_other(with_notice(place_href(id), notice));
}

std::vector<render::TableValue> row_of(app::Office& office, const domain::Place& place,
                                       const domain::ScreenPlay& play)
{
    const auto edition = store::Editions(office.db).find(play.edition).value();
    return {play.day,     place.name,
            play.edition, title_of(office, edition.village, edition.item, edition.period),
            play.times,   play.seconds};
}

}

http::Response pair_screen(Visit& visit)
{
    const auto order = http::read<app::PairScreen>(visit.request);
    if (!order) return screen_again(visit, order.error(), {});
    const auto device = app::pair_screen(visit.writing(), *order);
    if (!device) return screen_again(visit, device.error(), order->code);
    return done_with(visit, "paired");
}

http::Response unpair_screen(Visit& visit)
{
    const auto device = app::unpair_screen(visit.writing(), {std::string(visit.parameter("place"))});
    if (!device) return screen_again(visit, device.error(), {});
    return done_with(visit, "unpaired");
}

http::Response download_plays(Visit& visit)
{
    auto& office = visit.reading();
    const auto place = app::own_place(office, std::string(visit.parameter("place")));
    if (!place) return refusal_page(visit, place.error());
    render::TableFile table{.sheet_name = say("screen.plays"),
                            .columns = {say("screen.column_day"), say("screen.column_place"),
                                        say("screen.column_code"), say("screen.column_title"),
                                        say("screen.column_times"), say("screen.column_seconds")},
                            .rows = {}};
    for (const auto& play : store::ScreenReports(office.db).plays_at(place->id, most_plays))
        table.rows.push_back(row_of(office, *place, play));
    return http::as_download(http::bytes("text/csv; charset=utf-8", render::csv(table)),
                             place->name + "-" + say("screen.plays") + ".csv")
        .with("Cache-Control", std::string(http::cache_control::never));
}

}
