#include "app/what_if.hpp"

#include "store/catalog_layers.hpp"
#include "store/divisions.hpp"
#include "store/duties.hpp"
#include "store/happenings.hpp"

#include <algorithm>
#include <set>

namespace gongkai::app {
namespace {

constexpr std::size_t most_villages = 1000; // of a county; beyond it nobody reads the answer
constexpr const char* imagined = "imagined";

domain::Assumption assumption(const law::Statutes& statutes, const CatalogShelf& shelf)
{
    return {statutes, [&shelf](const std::string& village, Date on) -> const law::Catalog* {
                const auto kind = applies_to(village);
                return shelf.has(village, kind, on) ? &shelf.of(village, kind, on) : nullptr;
            }};
}

Result<domain::Division> village_of(Office& office, const std::string& code)
{
    auto village = store::Divisions(office.db).find(code);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*village);
}

Result<domain::Happening*> moved(std::vector<domain::Happening>& happenings, const ThoughtOf& thought)
{
    const auto found = std::ranges::find(happenings, thought.moves, &domain::Happening::id);
    if (found == happenings.end()) return refuse({.says = "what_if.no_happening", .field = "moves"});
    found->happened_on = thought.happened_on;
    return &*found;
}

Result<domain::Happening*> added(Office& office, std::vector<domain::Happening>& happenings, const ThoughtOf& thought)
{
    domain::Happening one{.id = imagined, .village = thought.village, .item = thought.item,
                          .happened_on = thought.happened_on, .words = {}, .stage = thought.stage};
    if (thought.stage) {
        one.project = thought.project.value_or(store::Happenings(office.db).last_project(thought.village) + 1);
        const auto known = std::ranges::find(happenings, one.project, &domain::Happening::project);
        if (thought.project && (known == happenings.end() || known->item != thought.item))
            return refuse({.says = "happening.project_unknown", .field = "project"});
    }
    happenings.push_back(std::move(one));
    return &happenings.back();
}

// A day without a list or a due day is told before anything is compared.
Result<> can_be_due(const domain::Assumption& assumed, const domain::Happening& happening)
{
    const auto* list = assumed.catalog(happening.village, happening.happened_on);
    if (!list)
        return refuse({.says = "happening.no_catalogue", .field = "happened_on", .with = {to_text(happening.happened_on)}});
    const auto* item = list->find(happening.item);
    if (!item) return refuse({.says = "happening.item_unknown", .field = "item"});
    auto due = domain::due_of(assumed.statutes, *item, happening);
    if (!due) return refuse(std::move(due.error()));
    return {};
}

// The lists as they would be with a draft among the adopted ones.
Result<std::vector<law::Layer>> layers_with(Office& office, const ThoughtRules& thought)
{
    store::CatalogLayers layers(office.db);
    auto adopted = layers.adopted();
    if (thought.layer.empty()) return adopted;
    const auto draft = layers.find(thought.layer);
    const bool is_near = draft && (domain::is_within(draft->division, thought.scope) || domain::is_within(thought.scope, draft->division));
    if (!is_near)
        return refuse({.says = "what_if.no_layer", .field = "layer"});
    if (!thought.layer_from) return refuse({.says = "law.date_needed", .field = "layer_from"});
    auto layer = domain::as_law(*draft, layers.changes(draft->id), *thought.layer_from);
    layer.from = *thought.layer_from;
    adopted.push_back(std::move(layer));
    return adopted;
}

void compare(Office& office, const ThoughtRules& thought, const domain::Assumption& now, const domain::Assumption& then,
             const domain::Division& village, WhatIf& answer)
{
    const domain::VillageYear asked{village, store::Happenings(office.db).that_count(village.code), thought.year};
    const auto before = domain::expected_duties(now, asked), after = domain::expected_duties(then, asked);
    std::set<std::pair<std::string, std::string>> open;
    const Date from(std::chrono::year(thought.year - 1) / 1 / 1), to(std::chrono::year(thought.year + 1) / 12 / 31);
    for (const auto& row : store::Duties(office.db).of_village(village.code, from, to)) open.emplace(row.item, row.period);
    for (auto& one : domain::differences(before.duties, after.duties, thought.year)) {
        auto& where = open.contains({one.item, one.period}) ? answer.kept : answer.differences;
        where.push_back(std::move(one));
    }
    answer.without_day += after.without_day;
}

}

Result<std::string> village_of_happening(Office& office, const std::string& happening)
{
    const auto found = store::Happenings(office.db).find(happening);
    if (!found) return refuse({.says = "what_if.no_happening", .field = "moves"});
    return found->village;
}

Result<WhatIf> what_if_happened(Office& office, const ThoughtOf& thought)
{
    const auto village = TRY(village_of(office, thought.village));
    const auto assumed = assumption(office.statutes, office.catalogs());
    domain::VillageYear asked{village, store::Happenings(office.db).that_count(village.code),
                              static_cast<int>(thought.happened_on.year())};
    const auto before = domain::expected_duties(assumed, asked);
    const auto* changed = thought.moves.empty() ? TRY(added(office, asked.happenings, thought))
                                                : TRY(moved(asked.happenings, thought));
    TRY(can_be_due(assumed, *changed));
    const auto after = domain::expected_duties(assumed, asked);
    return WhatIf{.differences = domain::differences(before.duties, after.duties, {}),
                  .kept = {},
                  .villages = 1,
                  .without_day = after.without_day};
}

Result<WhatIf> what_if_rules(Office& office, const ThoughtRules& thought)
{
    const auto villages = store::Divisions(office.db).villages_within(thought.scope);
    if (villages.empty()) return refuse({.says = "what_if.no_villages", .field = "scope"});
    if (villages.size() > most_villages)
        return refuse({.says = "what_if.too_many", .field = "scope",
                       .with = {std::to_string(villages.size()), std::to_string(most_villages)}});
    const auto& then_law = thought.statutes ? *thought.statutes : office.statutes;
    const CatalogShelf shelf(then_law, TRY(layers_with(office, thought)));
    const auto now = assumption(office.statutes, office.catalogs()), then = assumption(then_law, shelf);
    WhatIf answer;
    answer.villages = villages.size();
    for (const auto& village : villages) compare(office, thought, now, then, village, answer);
    return answer;
}

}
