#include "domain/catalog_layer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace gongkai::domain {
namespace {

struct LayerStep {
    LayerState from;
    LayerEvent event;
    LayerState to;
};

using enum LayerState;

// A change after the round makes it a draft again: people were asked about something else.
// [layer_steps]
constexpr std::array layer_steps{
    LayerStep{draft, LayerEvent::change, draft},
    LayerStep{draft, LayerEvent::consult, consulted},
    LayerStep{draft, LayerEvent::discard, discarded},
    LayerStep{consulted, LayerEvent::change, draft},
    LayerStep{consulted, LayerEvent::consult, consulted},
    LayerStep{consulted, LayerEvent::adopt, adopted},
    LayerStep{consulted, LayerEvent::discard, discarded},
};
// [layer_steps]

std::string not_now(LayerState state)
{
    switch (state) {
    case draft: return "catalog.not_consulted";
    case consulted: return "catalog.changed_meanwhile";
    case adopted: return "catalog.is_adopted";
    case discarded: return "catalog.is_discarded";
    }
    std::unreachable();
}

}

Result<LayerState> may(const CatalogLayer& layer, LayerEvent event)
{
    for (const auto& step : layer_steps)
        if (step.from == layer.state && step.event == event) return step.to;
    return refuse({.kind = Refusal::Kind::conflict, .says = not_now(layer.state)});
}

Result<> is_a_round(Date from, Date to, const std::string& opinions, Date today)
{
    if (to < from) return refuse({.says = "catalog.round_backwards", .field = "to"});
    if (to > today) return refuse({.says = "catalog.round_ahead", .field = "to"});
    if (opinions.empty()) return refuse({.says = "catalog.opinions_needed", .field = "opinions"});
    return {};
}

Result<> may_hold_from(Date from, Date today, std::optional<Date> latest)
{
    if (from < today) return refuse({.says = "catalog.from_past", .field = "from", .with = {to_text(today)}});
    if (latest && from <= *latest) return refuse({.says = "catalog.from_overlaps", .field = "from", .with = {to_text(*latest)}});
    return {};
}

law::Layer as_law(const CatalogLayer& layer, std::vector<law::ItemChange> changes, Date on)
{
    return {.id = layer.id,
            .division = layer.division,
            .applies_to = layer.applies_to,
            .from = layer.valid_from.value_or(on),
            .document = layer.document,
            .changes = std::move(changes)};
}

std::string next_code(const std::string& division, const std::vector<std::string>& given)
{
    const auto opening = division + "-";
    int last = 0;
    for (const auto& code : given) {
        if (!code.starts_with(opening)) continue;
        int number = 0;
        std::from_chars(code.data() + opening.size(), code.data() + code.size(), number);
        last = std::max(last, number);
    }
    return fmt::format("{}{:02}", opening, last + 1);
}

}
