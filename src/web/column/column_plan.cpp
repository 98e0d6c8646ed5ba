#include "web/column/column_plan.hpp"

#include "embedded.hpp"
#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/column/article_files.hpp"
#include "web/shared/news_feed.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::column {
namespace {

using render::say;

constexpr std::size_t newest_told = 50;        // in the feeds
constexpr std::size_t most_addresses = 50'000; // a sitemap holds no more

FeedEntry entry_of(const ColumnOf& column, const Listed& one)
{
    const auto& edition = one.current();
    auto title = one.village + " " + period_words(edition.period) + " " +
                 matter(edition.title, one.village, edition.period, edition.form);
    if (edition.number > 1) title += " " + say("portal.edition_number", edition.number);
    const bool is_first = edition.kind == domain::EditionKind::published;
    return {.title = std::move(title),
            .href = column.address + "/" + page_of(edition.code),
            .published = to_text(edition.published_at),
            .summary = is_first ? edition.code : edition.note,
            .author = one.committee};
}

NewsFeed feed_of(const ColumnOf& column)
{
    NewsFeed feed{.title = column.name,
                  .self_atom = column.address + "/atom.xml",
                  .self_json = column.address + "/feed.json",
                  .page_href = column.address + "/index.html",
                  .updated = "1970-01-01T00:00:00.000Z",
                  .rights = say("feed.rights"),
                  .entries = {}};
    for (const auto& one : column.listed)
        if (feed.entries.size() < newest_told) feed.entries.push_back(entry_of(column, one));
    if (!feed.entries.empty()) feed.updated = feed.entries.front().published;
    return feed;
}

std::string atom_of(const ColumnOf& column)
{
    render::Out out;
    views::feed(out, feed_of(column));
    return out.take();
}

std::string sitemap_of(const ColumnOf& column)
{
    std::vector<SitemapEntry> entries{{column.address + "/index.html", {}}};
    for (const auto& one : column.listed)
        for (const auto& edition : one.editions)
            if (entries.size() < most_addresses)
                entries.push_back({column.address + "/" + page_of(edition.code),
                                   to_text(shanghai_date(one.current().published_at))});
    render::Out out;
    views::sitemap(out, entries);
    return out.take();
}

std::string made_of_newest(const ColumnOf& column, std::size_t at_most)
{
    std::vector<std::string> parts{column.made_of};
    for (const auto& one : column.listed)
        if (parts.size() <= at_most) parts.push_back(one.made_of);
    return fingerprint(parts);
}

std::vector<app::ColumnFile> other_files(const SharedColumn& column)
{
    const auto newest = made_of_newest(*column, newest_told);
    return {
        app::lone_file("column.css", column->made_of,
                       [] { return std::string(embedded::find("assets/css/column.css")->bytes); }),
        app::lone_file("atom.xml", newest, [column] { return atom_of(*column); }),
        app::lone_file("feed.json", newest, [column] { return to_json_text(json_feed(feed_of(*column))); }),
        app::lone_file("sitemap.xml", made_of_newest(*column, most_addresses),
                       [column] { return sitemap_of(*column); })};
}

std::vector<app::BundledEdition> editions_of(const ColumnOf& column)
{
    std::vector<app::BundledEdition> editions;
    for (const auto& one : column.listed)
        for (const auto& edition : one.editions)
            editions.push_back(
                {edition.code, edition.commitment, one.state_of(edition), page_of(edition.code)});
    std::ranges::sort(editions, {}, &app::BundledEdition::code);
    return editions;
}

}

app::ColumnPlan plan_of(ColumnOf its)
{
    const auto column = std::make_shared<const ColumnOf>(std::move(its));
    app::ColumnPlan plan{.division = column->division.code,
                         .name = column->division.name,
                         .address = column->address,
                         .files = article_files(column),
                         .editions = editions_of(*column)};
    for (auto& file : list_files(column))
        plan.files.push_back(std::move(file));
    for (auto& file : other_files(column))
        plan.files.push_back(std::move(file));
    std::ranges::sort(plan.files, {}, &app::ColumnFile::path);
    return plan;
}

Result<app::ColumnWritten> build_column(app::House& house, const Site& site, const ColumnAsked& asked,
                                        const std::filesystem::path& folder)
{
    auto column = [&] {
        app::Desk desk(house, app::Desk::Purpose::reading, house.clock.now(), {});
        return column_of(desk.office, site, asked);
    }();
    if (!column) return refuse(column.error());
    return app::write_column(house, plan_of(std::move(*column)), folder);
}

std::vector<std::string> missing_tags(const Site& site)
{
    const auto& [name, domain, id_code, source] = site.government;
    const auto& column = site.column;
    std::vector<std::string> missing;
    for (const auto& [key, value] :
         {std::pair("site_name", name), std::pair("site_domain", domain), std::pair("site_id_code", id_code),
          std::pair("column_name", column.name), std::pair("column_description", column.description),
          std::pair("column_keywords", column.keywords), std::pair("column_type", column.type)})
        if (value.empty()) missing.emplace_back(key);
    return missing;
}

}
