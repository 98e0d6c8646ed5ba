#include "web/column/embedded_list.hpp"

#include "base/text.hpp"
#include "embedded.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"
#include "views/column.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::column {
namespace {

using render::say;

constexpr int rows_shown = 10;

// Any site may show it in a frame: it has no form, no script and nothing of who is signed in.
constexpr auto framed_policy =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

EmbeddedList list_of(Visit& visit, const domain::Division& division)
{
    auto& office = visit.reading();
    store::Divisions divisions(office.db);
    EmbeddedList list{.title = say("portal.division_title", division.name),
                      .more_href = visit.site.base_url + "/" + division.code,
                      .demonstration = visit.site.demonstration,
                      .rows = {}};
    for (const auto& heading : store::Editions(office.db).recent_headings(division.code, rows_shown)) {
        const auto village = divisions.find(heading.village);
        const auto name = village ? village->name : std::string();
        auto title = period_words(heading.period) + " " + matter(heading, name);
        if (heading.village != division.code) title = name + " " + title;
        if (heading.number > 1) title += " " + edition_tag(heading).words;
        list.rows.push_back({visit.site.base_url + "/e/" + heading.code, std::move(title),
                             to_text(shanghai_date(heading.published_at))});
    }
    return list;
}

std::string script_of(const EmbeddedList& list)
{
    boost::json::array rows;
    for (const auto& row : list.rows)
        rows.push_back({{"href", row.href}, {"title", row.title}, {"date", row.published_on}});
    const boost::json::object told{{"title", list.title},
                                   {"empty", say("column.nothing_yet")},
                                   {"more", say("column.more")},
                                   {"href", list.more_href},
                                   {"rows", std::move(rows)}};
    return replace_all(std::string(embedded::find("assets/js/embedded-list.js")->bytes), "[[list]]",
                       replace_all(to_json_text(told), "<", "\\u003c"));
}

http::Response as_frame(const EmbeddedList& list)
{
    render::Out out;
    views::column_embedded(out, list);
    return http::html(200, out.take()).with("Content-Security-Policy", framed_policy);
}

}

http::Response show_embedded(Visit& visit)
{
    const std::string name(visit.parameter("division"));
    const bool is_script = name.ends_with(".js");
    const auto division =
        store::Divisions(visit.reading().db).find(is_script ? name.substr(0, name.size() - 3) : name);
    if (!division) return http::not_found();
    const auto list = list_of(visit, *division);
    auto answer = is_script ? http::bytes("text/javascript; charset=utf-8", script_of(list)) : as_frame(list);
    return std::move(answer)
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .with("Access-Control-Allow-Origin", "*")
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .keeping({division->code});
}

}
