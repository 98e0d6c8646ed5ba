#include "web/portal/feed_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

constexpr int entries_shown = 50;
constexpr int most_editions = 40000; // a sitemap holds 50,000 addresses

std::string summary_of(const store::Heading& heading)
{
    if (heading.kind != domain::EditionKind::published) return say("feed.because", edition_tag(heading).words, heading.note);
    return say("feed.published", edition_tag(heading).words, heading.code);
}

FeedEntry entry_of(Visit& visit, const store::Heading& heading, const domain::Division& village)
{
    auto title = village.name + " " + period_words(heading.period) + " " + matter(heading, village.name);
    if (heading.number > 1) title += " " + say("portal.edition_number", heading.number);
    return {.title = std::move(title),
            .href = visit.site.base_url + "/e/" + heading.code,
            .published = to_text(heading.published_at),
            .summary = summary_of(heading),
            .author = committee_of(village)};
}

}

NewsFeed feed_of(Visit& visit, const domain::Division& division)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    const auto& base = visit.site.base_url;
    NewsFeed feed{.title = say("portal.division_title", division.name),
                  .self_atom = base + "/feed/" + division.code + ".atom",
                  .self_json = base + "/feed/" + division.code + ".json",
                  .page_href = base + "/" + division.code,
                  .updated = "1970-01-01T00:00:00.000Z",
                  .rights = say("feed.rights"),
                  .entries = {}};
    for (const auto& heading : store::Editions(office.db).recent_headings(division.code, entries_shown))
        if (const auto village = divisions.find(heading.village))
            feed.entries.push_back(entry_of(visit, heading, *village));
    if (!feed.entries.empty()) feed.updated = feed.entries.front().published;
    return feed;
}

std::vector<SitemapEntry> sitemap_of(Visit& visit)
{
    auto& office = visit.reading();
    const auto& base = visit.site.base_url;
    std::vector<SitemapEntry> entries{{base + "/", {}}, {base + "/about", {}}, {base + "/accessibility", {}},
                                      {base + "/catalog/" + visit.site.scope, {}}};
    for (const auto& village : store::Divisions(office.db).villages_within(visit.site.scope))
        entries.push_back({base + "/" + village.code, {}});
    for (const auto& heading : store::Editions(office.db).all_headings(most_editions, 0))
        if (domain::is_within(heading.village, visit.site.scope))
            entries.push_back({base + "/e/" + heading.code, to_text(shanghai_date(heading.published_at))});
    return entries;
}

}
