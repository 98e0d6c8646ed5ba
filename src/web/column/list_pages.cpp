#include "web/column/list_pages.hpp"

#include "render/say.hpp"
#include "views/column.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::column {
namespace {

using domain::EditionKind;
using render::say;

constexpr std::size_t rows_a_page = 30;

// One list with its rows chosen; `village` is nothing for the whole division's.
struct List {
    ListKind kind;
    const domain::Division* village = nullptr;
    std::vector<const Listed*> rows;

    std::string folder() const { return village ? village->code + "/" : std::string(); }
    Depth depth() const { return village ? Depth::folder : Depth::top; }
    std::size_t page_count() const
    {
        return std::max<std::size_t>(1, (rows.size() + rows_a_page - 1) / rows_a_page);
    }
    std::string file(std::size_t page) const // 0 is the first
    {
        return kind.name + (page == 0 ? std::string() : "-" + std::to_string(page + 1)) + ".html";
    }
    std::span<const Listed* const> of(std::size_t page) const
    {
        const auto first = page * rows_a_page;
        return std::span(rows).subspan(first, std::min(rows_a_page, rows.size() - first));
    }
};

std::optional<Tag> state_of(const Listed& one)
{
    if (one.is_withdrawn()) return tag(Tone::bad, say("portal.withdrawn"));
    if (one.current().kind == EditionKind::corrected)
        return tag(Tone::none, say("portal.edition_number", one.current().number));
    return {};
}

ListRow row_of(const Listed& one, const List& list, bool names_village)
{
    const auto& edition = one.current();
    return {.href = from(list.depth(), page_of(edition.code)),
            .title = period_words(edition.period) + " " +
                     matter(edition.title, one.village, edition.period, edition.form),
            .village = names_village ? one.village : std::string(),
            .published_on = to_text(shanghai_date(edition.published_at)),
            .state = state_of(one)};
}

std::optional<Pages> pages_of(const List& list, std::size_t page)
{
    const auto count = list.page_count();
    if (count < 2) return {};
    Pages pages{.words = say("column.page", page + 1, count)};
    if (page > 0) pages.previous_href = list.file(page - 1);
    if (page + 1 < count) pages.next_href = list.file(page + 1);
    return pages;
}

std::string lead_of(const List& list)
{
    if (list.rows.empty()) return say("column.nothing_yet");
    return list.kind.name == "over" ? say("column.over_means", list.rows.size())
                                    : say("column.count", list.rows.size());
}

std::string html_of(const ColumnOf& column, const List& list, std::size_t number)
{
    ListPage view{.page = column_page(column, list.depth()),
                  .title = list.village ? list.village->name + " " + list.kind.title : list.kind.title,
                  .lead = lead_of(list),
                  .rows = {},
                  .pages = pages_of(list, number),
                  .villages = {}};
    view.page.navigation = links_to_lists(column, list.depth(), list.village ? std::string() : list.file(0));
    view.page.title = say("column.list_title", view.title, column.name);
    if (list.village) view.page.original_href = column.site.base_url + "/" + list.village->code;
    for (const auto* one : list.of(number))
        view.rows.push_back(row_of(*one, list, column.has_villages() && !list.village));
    if (!list.village && list.kind.name == "index" && number == 0)
        for (const auto& village : column.villages)
            view.villages.push_back({.href = village.code + "/index.html", .words = village.name});
    render::Out out;
    views::column_list(out, view);
    return out.take();
}

std::vector<List> lists_of(const ColumnOf& column)
{
    std::vector<List> lists;
    const auto add = [&](const domain::Division* village) {
        for (const auto& kind : list_kinds()) {
            List list{.kind = kind, .village = village, .rows = {}};
            for (const auto& one : column.listed)
                if (belongs(one, kind) && (!village || one.current().village == village->code))
                    list.rows.push_back(&one);
            if (!list.rows.empty() || kind.name == "index")
                lists.push_back(std::move(list)); // an empty column is a fault
        }
    };
    add(nullptr);
    for (const auto& village : column.villages)
        add(&village);
    return lists;
}

std::string made_of(const ColumnOf& column, const List& list, std::size_t page, const std::string& navigation)
{
    std::vector<std::string> parts{column.made_of, navigation, std::to_string(list.rows.size())};
    for (const auto* one : list.of(page))
        parts.push_back(one->made_of);
    if (!list.village && page == 0)
        for (const auto& village : column.villages)
            parts.push_back(village.code + village.name);
    return fingerprint(parts);
}

}

std::vector<app::ColumnFile> list_files(const SharedColumn& column)
{
    std::string navigation;
    for (const auto& link : links_to_lists(*column, Depth::top, {}))
        navigation += link.href;
    std::vector<app::ColumnFile> files;
    for (auto& list : lists_of(*column)) {
        const auto shared = std::make_shared<const List>(std::move(list));
        for (std::size_t page = 0; page < shared->page_count(); ++page)
            files.push_back(app::lone_file(
                shared->folder() + shared->file(page), made_of(*column, *shared, page, navigation),
                [column, shared, page] { return html_of(*column, *shared, page); }));
    }
    return files;
}

}
