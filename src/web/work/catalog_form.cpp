#include "web/work/catalog_form.hpp"

#include "app/import_catalog.hpp"
#include "base/text.hpp"
#include "law/choice.hpp"
#include "render/say.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

namespace gongkai::web::work {
namespace {

using render::say;

template<class E>
std::vector<Option> options_of(const std::string& area, std::string none = {})
{
    std::vector<Option> options;
    if (!none.empty()) options.push_back({.value = "", .words = std::move(none)});
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto one) { options.push_back({.value = one.name, .words = say(area + one.name)}); });
    return options;
}

template<class E>
std::string name_of(E value)
{
    return boost::describe::enum_to_string(value, "");
}

Field field(const char* name, std::string type, std::string value = {})
{
    Field made{.name = name, .label = say(std::string("catalog.field.") + name), .help = {}, .value = std::move(value),
               .type = std::move(type)};
    made.is_required = false;
    return made;
}

Field helped(Field made, const char* key)
{
    made.help = say(key);
    return made;
}

Field choosing(Field made, std::vector<Option> options)
{
    made.options = std::move(options);
    for (auto& option : made.options) option.is_chosen = option.value == made.value;
    return made;
}

Field ticking(Field made, std::vector<Option> options, const std::vector<std::string>& chosen)
{
    made.options = std::move(options);
    for (auto& option : made.options) option.is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
    return made;
}

std::vector<Option> channel_options()
{
    std::vector<Option> options;
    for (const auto channel : law::known_channels)
        options.push_back({.value = std::string(channel), .words = say("portal.channel." + std::string(channel))});
    return options;
}

// What a level may ask for besides; what is asked above stays without being ticked.
std::optional<Field> further_channels(const law::Item& item)
{
    auto options = channel_options();
    std::erase_if(options, [&](const Option& option) { return std::ranges::find(item.channels, option.value) != item.channels.end(); });
    if (options.empty()) return {};
    auto made = ticking(field("channels", "many"), std::move(options), {});
    made.label = say("catalog.further_channels");
    return made;
}

// What may become of its names besides: only less of people; an item without people offers nothing.
std::optional<Field> further_after_days(const law::Item& item)
{
    if (item.privacy == law::Privacy::open) return {};
    auto options = options_of<law::AfterDays>("catalog.after_days.");
    std::erase_if(options, [&](const Option& option) { return law::choice<law::AfterDays>(option.value) <= item.after_days; });
    if (options.empty()) return {};
    options.insert(options.begin(), {.value = "", .words = say("catalog.as_it_is", after_days_words(item.after_days))});
    return helped(choosing(field("after_days", "select"), std::move(options)), "catalog.after_days_help");
}

std::vector<Option> basis_options(const law::Statutes& statutes)
{
    std::vector<Option> options{{.value = "", .words = say("catalog.no_citation")}};
    for (const auto& [id, citation] : statutes.citations())
        if (!citation.unconfirmed && !citation.article.empty())
            options.push_back({.value = id, .words = say("catalog.citation", article(citation), shorten(citation.gist, 24))});
    return options;
}

CatalogForm frame(Visit& visit, const domain::CatalogLayer& layer, std::string title)
{
    CatalogForm form;
    form.page = page_for(visit, title);
    form.page.width = Width::narrow;
    form.head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                            {.href = catalog_href(layer), .words = say("portal.catalog")}},
                 .title = std::move(title),
                 .lead = layer.document};
    form.csrf = visit.session->csrf;
    form.hidden = {{"version", std::to_string(layer.version)}};
    form.button = say("work.save");
    return form;
}

// Nothing that was typed is lost: the fields show it again, and the one to blame says why.
void show_again(CatalogForm& form, const NotTaken& again)
{
    form.errors = errors_of(again.refusal);
    for (auto& group : form.groups)
        for (auto& one : group.fields) {
            if (one.name == again.refusal.field) {
                one.error = say(again.refusal);
                form.errors.wrongs.front().field = one.name;
            }
            if (!again.typed) continue;
            const auto typed = again.typed->values(one.name);
            for (auto& option : one.options) option.is_chosen = std::ranges::find(typed, option.value) != typed.end();
            if (one.options.empty() && !typed.empty()) one.value = std::string(typed.front());
        }
}

std::vector<Fact> facts_of(app::Office& office, const law::Item& item)
{
    const auto columns = columns_of(office, item, 0);
    std::vector<Fact> facts{{.term = say("portal.column_rhythm"), .words = columns.rhythm},
                            {.term = say("catalog.column_contents"), .words = columns.contents},
                            {.term = say("portal.column_basis"), .words = columns.basis},
                            {.term = say("catalog.column_channels"), .words = columns.channels},
                            {.term = say("portal.column_privacy"), .words = columns.privacy}};
    for (const auto& origin : columns.origin) facts.push_back({.term = say("catalog.column_origin"), .words = origin});
    return facts;
}

std::vector<Option> stricter_rhythms(const law::Item& item)
{
    std::vector<Option> options{{.value = "", .words = say("catalog.as_it_is", rhythm_words(item))}};
    if (item.rhythm == law::Rhythm::quarterly)
        options.push_back({.value = "monthly", .words = say("portal.rhythm.monthly")});
    return options;
}

}

std::string catalog_href(const domain::CatalogLayer& layer)
{
    return "/work/catalog?division=" + layer.division + "&for=" + name_of(layer.applies_to);
}

std::string layer_href(const domain::CatalogLayer& layer)
{
    return "/work/catalog/" + layer.id;
}

CatalogForm item_form(Visit& visit, const domain::CatalogLayer& layer, const law::Item& item,
                      const std::optional<NotTaken>& again)
{
    auto form = frame(visit, layer, item.name);
    form.facts = facts_of(visit.reading(), item);
    form.action = layer_href(layer) + "/items/" + item.code;
    std::vector<Option> kinds;
    for (const auto kind : {law::ChangeKind::narrow, law::ChangeKind::reword, law::ChangeKind::leave_out})
        kinds.push_back({.value = name_of(kind), .words = say("catalog.kind." + name_of(kind)), .help = say("catalog.kind_help." + name_of(kind))});
    auto days = helped(field("posting_days", "number", std::to_string(item.posting_days)), "catalog.days_help");
    days.is_short = true;
    std::vector<Field> stricter{choosing(field("rhythm", "select"), stricter_rhythms(item)), std::move(days),
                                helped(field("more", "area"), "catalog.one_each_line")};
    if (auto after = further_after_days(item)) stricter.push_back(std::move(*after));
    if (auto channels = further_channels(item)) stricter.push_back(std::move(*channels));
    form.groups = {{.title = {}, .fields = {choosing(field("kind", "choice", "narrow"), std::move(kinds))}},
                   {.title = say("catalog.kind.narrow"), .fields = std::move(stricter)},
                   {.title = say("catalog.kind.reword"),
                    .fields = {field("name", "text", item.name),
                               helped(field("contents", "area", join(item.contents, "\n")), "catalog.reword_help")}},
                   {.title = say("catalog.kind.leave_out"),
                    .fields = {helped(field("reason", "area"), "catalog.reason_help")}}};
    if (again) show_again(form, *again);
    return form;
}

CatalogForm addition_form(Visit& visit, const domain::CatalogLayer& layer, const std::optional<NotTaken>& again)
{
    auto form = frame(visit, layer, say("catalog.add_item"));
    form.action = layer_href(layer) + "/items/new";
    form.hidden.push_back({"kind", "add"});
    auto& office = visit.reading();
    const auto least = law::least_posting_days(office.statutes, layer.division, office.today());
    auto days = helped(field("posting_days", "number", std::to_string(std::max(least, 15))), "catalog.days_help");
    days.is_short = true;
    const auto none = say("catalog.please_choose");
    form.groups = {
        {.title = {},
         .fields = {field("name", "text"), choosing(field("class_", "select"), options_of<law::ItemClass>("portal.item_class.", none)),
                    helped(field("contents", "area"), "catalog.one_each_line"),
                    choosing(field("rhythm", "select"), options_of<law::Rhythm>("portal.rhythm.", none)),
                    helped(choosing(field("event", "select"), options_of<law::Event>("catalog.event.", say("catalog.no_event"))), "catalog.event_help"),
                    std::move(days), ticking(field("channels", "many"), channel_options(), {"board", "group", "site"}),
                    helped(choosing(field("basis", "select"), basis_options(office.statutes)), "catalog.basis_help"),
                    field("responsible", "text"),
                    choosing(field("privacy", "select", "open"), options_of<law::Privacy>("portal.privacy.")),
                    helped(choosing(field("after_days", "select"), options_of<law::AfterDays>("catalog.after_days.", say("catalog.after_as_usual"))), "catalog.after_usual_help"),
                    choosing(field("retention", "select", "years_10"), options_of<law::Retention>("catalog.retention."))}}};
    if (again) show_again(form, *again);
    return form;
}

CatalogForm line_form(Visit& visit, const domain::CatalogLayer& layer, const domain::CatalogLine& line,
                      const std::optional<NotTaken>& again)
{
    auto form = frame(visit, layer, say("catalog.line_title", line.line));
    form.action = layer_href(layer) + "/lines/" + std::to_string(line.line);
    form.head.crumbs.push_back({.href = layer_href(layer) + "/lines", .words = say("catalog.lines")});
    for (const auto& key : line.asks) form.facts.push_back({.term = say("catalog.asked"), .words = say(key)});
    form.facts.push_back({.term = say("portal.column_rhythm"), .words = line.rhythm.empty() ? say("catalog.not_written") : line.rhythm});
    form.facts.push_back({.term = say("portal.column_basis"), .words = line.basis.empty() ? say("catalog.not_written") : line.basis});
    std::vector<Option> answers;
    for (const auto answer : {app::LineAnswer::take, app::LineAnswer::as_above, app::LineAnswer::leave_aside}) {
        if (answer == app::LineAnswer::as_above && line.item.empty()) continue; // nothing above to follow
        answers.push_back({.value = name_of(answer), .words = say("catalog.line_answer." + name_of(answer))});
    }
    const auto reads = line.reads ? name_of(*line.reads) : std::string();
    form.groups = {
        {.title = {},
         .fields = {choosing(field("answer", "choice", "take"), std::move(answers)), field("name", "text", line.name),
                    choosing(field("class_", "select", name_of(line.class_)), options_of<law::ItemClass>("portal.item_class.")),
                    choosing(field("rhythm", "select", reads), options_of<law::Rhythm>("portal.rhythm.", say("catalog.please_choose"))),
                    helped(choosing(field("event", "select", line.event ? name_of(*line.event) : ""),
                                    options_of<law::Event>("catalog.event.", say("catalog.no_event"))), "catalog.event_help"),
                    helped(field("contents", "area", join(line.parts, "\n")), "catalog.one_each_line")}}};
    if (again) show_again(form, *again);
    return form;
}

}
