#include "app/wall_news.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/names_term.hpp"
#include "store/postings.hpp"

namespace gongkai::app {
namespace {

using domain::Posting;
using domain::PostingEnding;
using store::Heading;

constexpr int most_headings = 5'000, most_postings = 5'000;

bool goes_on_boards(const law::Item& item)
{
    return std::ranges::find(item.channels, "board") != item.channels.end();
}

struct Shown { // what counts in a village now
    std::vector<Heading> headings;
    std::map<std::string, const Heading*> by_code;
    std::map<std::pair<std::string, std::string>, const Heading*> by_period;

    Shown(Office& office, const std::string& village)
        : headings(store::Editions(office.db).current_headings(village, most_headings))
    {
        for (const auto& heading : headings) {
            by_code.emplace(heading.code, &heading);
            by_period.emplace(std::pair(heading.item, heading.period), &heading);
        }
    }
};

Heading heading_of(const domain::Edition& e)
{
    return {e.code, e.number, e.kind, e.village,      e.item,   e.period,
            e.form, e.title,  e.note, e.published_at, e.due_on, e.late_days};
}

OnTheWall on_the_wall(Office& office, const domain::Place& place, const Shown& shown, Posting posting)
{
    OnTheWall one{.posting = std::move(posting), .term = {}, .heading = {}};
    const auto current = shown.by_code.find(one.posting.edition);
    const bool is_current = current != shown.by_code.end();
    one.heading = is_current ? *current->second
                             : heading_of(store::Editions(office.db).find(one.posting.edition).value());
    const auto now = shown.by_period.find({one.heading.item, one.heading.period});
    const bool is_withdrawn =
        now != shown.by_period.end() && now->second->kind == domain::EditionKind::withdrawn;
    one.term = term_of(office, place.village, one.heading.item, one.posting.proved_at);
    one.ending = domain::ending_on(office.today(), one.term, is_current, is_withdrawn);
    return one;
}

// Hangs there, or hung there for its time; what came down early is to hang again.
std::set<std::string> done_with(const std::vector<Posting>& postings)
{
    std::set<std::string> codes;
    for (const auto& posting : postings)
        if (posting.hangs() || posting.ending != PostingEnding::early) codes.insert(posting.edition);
    return codes;
}

bool is_wanted(Office& office, const domain::Place& place, const Heading& heading)
{
    if (heading.kind == domain::EditionKind::withdrawn) return false;
    const auto* item = office.catalog(place.village).find(heading.item);
    if (!item || !goes_on_boards(*item)) return false;
    return item->rhythm == law::Rhythm::standing || shanghai_date(heading.published_at) >= place.since;
}

}

domain::PostingTerm term_of(Office& office, const std::string& village, const std::string& item,
                            std::optional<Instant> proved_at)
{
    const auto* found = office.catalog(village).find(item);
    if (found && found->rhythm == law::Rhythm::standing) return {.while_current = true};
    if (!proved_at) return {};
    const auto proved_on = shanghai_date(*proved_at);
    const auto asked = last_posted_day(office, village, found, proved_on);
    return {.while_current = false, .last_day = asked.value_or(plus_days(proved_on, -1))};
}

WallNews wall_news(Office& office, const domain::Place& place)
{
    const Shown shown(office, place.village);
    const auto postings = store::Postings(office.db).at(place.id, most_postings);
    WallNews news;
    for (const auto& posting : postings)
        if (posting.hangs()) {
            auto one = on_the_wall(office, place, shown, posting);
            (one.ending == PostingEnding::early ? news.stay : news.down).push_back(std::move(one));
        }
    const auto done = done_with(postings);
    for (const auto& heading : shown.headings)
        if (!done.contains(heading.code) && is_wanted(office, place, heading)) news.up.push_back(heading);
    std::ranges::reverse(news.up);
    return news;
}

}
