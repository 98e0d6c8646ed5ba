#include "app/screen_programme.hpp"

#include <algorithm>

#include "app/wall_news.hpp"
#include "store/screen_notices.hpp"
#include "store/screen_reports.hpp"
#include "store/screens.hpp"

namespace gongkai::app {
namespace {

constexpr int most_headings = 5'000;
// Our choice: at half a minute each, a round of an hour. What is older is read from the board or the web
// page.
constexpr std::size_t most_editions = 120;

// 六政发〔2023〕40号 二（四）1 names the board or the screen as ways of one kind: what hangs on boards runs
// on screens too.
bool goes_on_screens(const law::Item& item)
{
    const auto goes_to = [&](std::string_view channel) {
        return std::ranges::find(item.channels, channel) != item.channels.end();
    };
    return goes_to(domain::channel_of(domain::PlaceKind::screen)) ||
           goes_to(domain::channel_of(domain::PlaceKind::board));
}

// As many days as a sheet would hang that was seen at once: a screen shows it from the moment it is public.
domain::PostingTerm days_on_screen(Office& office, const store::Heading& heading)
{
    return term_of(office, heading.village, heading.item, heading.published_at);
}

}

ScreenProgramme screen_programme(Office& office, const domain::Place& place)
{
    ScreenProgramme programme{.editions = {},
                              .notices = store::ScreenNotices(office.db).over(place.village, office.now)};
    for (auto& heading : store::Editions(office.db).current_headings(place.village, most_headings)) {
        if (programme.editions.size() == most_editions) break;
        const auto* item = office.catalog(place.village).find(heading.item);
        if (heading.kind == domain::EditionKind::withdrawn || !item || !goes_on_screens(*item)) continue;
        const auto term = days_on_screen(office, heading);
        if (!term.while_current && term.last_day && *term.last_day < office.today()) continue;
        programme.editions.push_back({std::move(heading), term.while_current ? std::nullopt : term.last_day});
    }
    return programme;
}

domain::MustShow must_show(Office& office, const ScreenProgramme& programme)
{
    domain::MustShow must;
    const store::Editions editions(office.db);
    for (const auto& one : programme.editions)
        must.editions.push_back({one.heading.code, editions.find(one.heading.code).value().commitment});
    for (const auto& notice : programme.notices)
        must.notices.push_back(notice.id);
    return must;
}

domain::ScreenStanding screen_standing(Office& office, const domain::Place& place)
{
    const bool is_paired = store::Screens(office.db).device_at(place.id).has_value();
    if (!is_paired) return {};
    return domain::judge_screen(is_paired, store::ScreenReports(office.db).latest_of(place.id),
                                must_show(office, screen_programme(office, place)), office.now);
}

}
