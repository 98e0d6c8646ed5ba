#include "web/work/screen_card.hpp"

#include "app/screen_programme.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/editions.hpp"
#include "store/screen_reports.hpp"
#include "store/screens.hpp"
#include "web/shared/screen_words.hpp"
#include "web/work/place_form.hpp"
#include "web/work/wall_plan.hpp"

namespace gongkai::web::work {
namespace {

using render::say;
using render::short_date;

constexpr int most_lines = 60;

std::vector<Fact> facts_of(app::Office& office, const std::string& place)
{
    const auto device = store::Screens(office.db).device_at(place);
    if (!device) return {};
    const auto space = device->agent.find(' ');
    return {{.term = say("screen.paired"),
             .words = say("screen.paired_by", device->paired_at,
                          store::Accounts(office.db).name_of(device->paired_by))},
            {.term = say("screen.device"),
             .words = say("agent.where", say("agent." + device->agent.substr(0, space)),
                          say("system." + device->agent.substr(space + 1)))}};
}

PlayLine line_of(app::Office& office, const store::PlaySum& sum)
{
    const auto edition = store::Editions(office.db).find(sum.edition).value();
    const auto days = sum.days == 1 ? short_date(sum.first_day)
                                    : say("screen.played_from", short_date(sum.first_day),
                                          short_date(sum.last_day), sum.days);
    return {.href = "/e/" + sum.edition,
            .title = title_of(office, edition.village, edition.item, edition.period),
            .words = say("screen.played", days, sum.times, duration_words(sum.seconds))};
}

}

ScreenCard screen_card(Visit& visit, const domain::Place& place)
{
    auto& office = visit.reading();
    const auto standing = app::screen_standing(office, place);
    ScreenCard card{.place = place.id,
                    .csrf = visit.session->csrf,
                    .state = screen_tag(standing),
                    .reasons = screen_reasons(standing),
                    .warnings = screen_warnings(standing, !visit.site.demonstration),
                    .facts = facts_of(office, place.id),
                    .code = {.name = "code", .label = say("screen.code"), .help = say("screen.code_help")},
                    .player_href = "/screen/" + place.id,
                    .plays = {},
                    .plays_href = place_href(place.id) + "/plays.csv",
                    .is_open = place.is_open()};
    card.code.inputmode = "numeric";
    card.code.autocomplete = "off";
    card.code.is_short = true;
    for (const auto& sum : store::ScreenReports(office.db).sums_at(place.id, most_lines))
        card.plays.push_back(line_of(office, sum));
    return card;
}

}
