#include "web/shared/catalog_columns.hpp"

#include "base/text.hpp"
#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web {
namespace {

using render::say;

template<class E>
std::string named(const char* area, E value)
{
    return say(std::string(area) + boost::describe::enum_to_string(value, ""));
}

std::string level_of(law::AppliesTo kind)
{
    return say(kind == law::AppliesTo::community ? "catalog.level_community" : "catalog.level_village");
}

std::vector<std::string> origins(app::Office& office, const law::Item& item)
{
    std::vector<std::string> sentences;
    for (const auto& origin : item.origin)
        sentences.push_back(say("catalog.origin", named("catalog.how.", origin.how), level_words(office, origin.level)));
    return sentences;
}

std::string basis_of(const law::Statutes& statutes, const law::Item& item)
{
    return item.basis.empty() ? say("portal.convention") : articles(statutes, item.basis);
}

std::string part_of(const law::Statutes& statutes, const law::Item& item, law::ItemPart part)
{
    switch (part) {
    case law::ItemPart::name: return item.name;
    case law::ItemPart::class_: return class_words(item.class_);
    case law::ItemPart::rhythm: return rhythm_words(item);
    case law::ItemPart::contents: return name_list(item.contents);
    case law::ItemPart::basis: return basis_of(statutes, item);
    case law::ItemPart::responsible: return item.responsible;
    case law::ItemPart::channels: return channel_words(item.channels);
    case law::ItemPart::posting_days: return say("catalog.posted_for", item.posting_days);
    case law::ItemPart::after_days: return after_days_words(item.after_days);
    }
    std::unreachable();
}

void add_rows(std::vector<DiffRow>& rows, const law::Statutes& statutes, const law::ItemDifference& difference)
{
    if (!difference.before || !difference.after) {
        const bool is_added = !difference.before;
        const auto& item = is_added ? *difference.after : *difference.before;
        const auto words = say("catalog.in_short", rhythm_words(item), name_list(item.contents));
        rows.push_back({.change = is_added ? tag(Tone::ok, say("catalog.added")) : tag(Tone::bad, say("catalog.gone")),
                        .where = item.name,
                        .before = is_added ? std::string() : words,
                        .after = is_added ? words : std::string()});
    } else
        for (const auto part : difference.parts)
            rows.push_back({.change = tag(Tone::warn, say("catalog.altered")),
                            .where = say("catalog.part_of", difference.before->name, named("catalog.part.", part)),
                            .before = part_of(statutes, *difference.before, part),
                            .after = part_of(statutes, *difference.after, part)});
}

std::string privacy_of(const law::Item& item)
{
    const auto privacy = named("portal.privacy.", item.privacy);
    if (item.privacy == law::Privacy::open) return privacy;
    if (item.rhythm == law::Rhythm::standing) return say("catalog.privacy_standing", privacy, after_days_words(item.after_days));
    return say("catalog.privacy_after", privacy, item.posting_days, after_days_words(item.after_days));
}

// With what has to happen first, so that whoever reads the table needs to ask nothing.
std::string when(const law::Item& item)
{
    if (!item.event) return rhythm_words(item);
    return say("catalog.event_and_rhythm", named("catalog.event.", *item.event), rhythm_words(item));
}

}

std::string class_words(law::ItemClass class_)
{
    return named("portal.item_class.", class_);
}

std::string after_days_words(law::AfterDays after)
{
    return named("catalog.after_days.", after);
}

std::string channel_words(const std::vector<std::string>& channels)
{
    std::vector<std::string> names;
    for (const auto& channel : channels) names.push_back(say("portal.channel." + channel));
    return name_list(names);
}

std::string division_name(app::Office& office, const std::string& code)
{
    const auto division = store::Divisions(office.db).find(code);
    return division ? division->name : code;
}

std::string level_words(app::Office& office, const law::Level& level)
{
    return say("catalog.level", division_name(office, level.division), level.document, level.since);
}

CatalogColumns columns_of(app::Office& office, const law::Item& item, int number)
{
    return {.number = number,
            .code = item.code,
            .group = class_words(item.class_),
            .name = item.name,
            .contents = name_list(item.contents),
            .basis = basis_of(office.statutes, item),
            .rhythm = say("catalog.rhythm_and_days", when(item), item.posting_days),
            .responsible = item.responsible,
            .channels = channel_words(item.channels),
            .audience = say("catalog.audience"),
            .way = say("catalog.way"),
            .level = level_of(item.applies_to),
            .privacy = privacy_of(item),
            .after = after_days_words(item.after_days),
            .note = item.note,
            .origin = origins(office, item),
            .is_convention = item.unconfirmed};
}

std::vector<CatalogColumns> all_columns(app::Office& office, const law::Catalog& catalog)
{
    std::vector<CatalogColumns> all;
    for (const auto wanted : {law::ItemClass::system, law::ItemClass::affairs, law::ItemClass::finance})
        for (const auto& item : catalog.items)
            if (item.class_ == wanted) all.push_back(columns_of(office, item, int(all.size()) + 1));
    return all;
}

render::TableFile table_of(app::Office& office, const law::Catalog& catalog, const std::string& title)
{
    render::TableFile table{.sheet_name = say("portal.catalog"), .columns = {}, .rows = {}, .title = title};
    for (const auto* key : {"portal.column_number", "catalog.column_class", "catalog.column_first", "catalog.column_second",
                            "catalog.column_contents", "portal.column_basis", "portal.column_rhythm",
                            "portal.column_responsible", "catalog.column_channels", "catalog.column_audience",
                            "catalog.column_way", "catalog.column_level", "catalog.column_after", "catalog.column_origin"})
        table.columns.push_back(say(key));
    for (const auto& c : all_columns(office, catalog))
        table.rows.push_back({std::int64_t(c.number), c.group, c.group, c.name, c.contents, c.basis, c.rhythm,
                              c.responsible, c.channels, c.audience, c.way, c.level, c.after, join(c.origin, "\n")});
    return table;
}

boost::json::object object_of(const law::Catalog& catalog, Date on)
{
    boost::json::array items, levels, left_out;
    for (const auto& item : catalog.items) items.push_back(law::to_object(item));
    for (const auto& level : catalog.levels)
        levels.push_back({{"division", level.division}, {"since", to_text(level.since)}, {"document", level.document}});
    for (const auto& gone : catalog.left_out)
        left_out.push_back({{"code", gone.code}, {"name", gone.name}, {"reason", gone.reason}, {"division", gone.level.division}});
    return {{"code", catalog.code},
            {"name", catalog.name},
            {"division", catalog.division},
            {"applies_to", boost::describe::enum_to_string(catalog.applies_to, "")},
            {"from", to_text(catalog.from)},
            {"on", to_text(on)},
            {"source", catalog.source},
            {"levels", std::move(levels)},
            {"items", std::move(items)},
            {"left_out", std::move(left_out)}};
}

Diff diff_of(app::Office& office, const law::Catalog& before, const law::Catalog& after, std::string caption)
{
    Diff diff{.caption = std::move(caption), .rows = {}};
    for (const auto& difference : law::differences(before, after)) add_rows(diff.rows, office.statutes, difference);
    return diff;
}

}
