#include "web/work/what_if_view.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/what_if_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"
#include "web/work/what_if_fields.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace gongkai::web::work {
namespace {

using domain::DutyChange;
using domain::TrialDifference;
using render::say;

constexpr std::array kinds{"happening", "move", "rules"};
constexpr std::size_t most_named = 6; // villages in one line

std::string kind_of(const TypedWhatIf& typed)
{
    const auto* const found = std::ranges::find(kinds, std::string_view(typed.kind));
    return found == kinds.end() ? kinds.front() : *found;
}

// The same duty with the same two days in several villages is one line.
struct Together {
    const TrialDifference* first = nullptr;
    std::vector<std::string> villages;
};

std::string villages_words(app::Office& office, const std::vector<std::string>& codes)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most_named, codes.size()); ++i) names.push_back(village_name(office, codes[i]));
    return say(codes.size() > most_named ? "what_if.villages_and_more" : "what_if.villages", name_list(names), codes.size());
}

WhatIfRow row_of(app::Office& office, const Together& one)
{
    const auto& first = *one.first;
    const auto day = first.due_after ? *first.due_after : *first.due_before;
    return {{.title = duty_words(first),
             .note = say("what_if.for_whom", change_words(first), villages_words(office, one.villages)),
             .state = change_tag(first.how)},
            {say("portal.why_due", render::short_date(day)), because(office.statutes, first.why)}};
}

std::vector<WhatIfGroup> by_item(app::Office& office, const std::vector<TrialDifference>& differences)
{
    using Line = std::tuple<std::string, std::optional<Date>, std::optional<Date>>;
    std::map<std::string, std::map<Line, Together>> items;
    std::map<std::string, std::string> names;
    for (const auto& one : differences) {
        auto& together = items[one.item][{one.period, one.due_before, one.due_after}];
        if (!together.first) together.first = &one;
        together.villages.push_back(one.village);
        names[one.item] = one.name;
    }
    std::vector<WhatIfGroup> groups;
    for (const auto& [item, lines] : items) {
        std::size_t duties = 0;
        for (const auto& [line, one] : lines) duties += one.villages.size();
        groups.push_back({say("what_if.of_item", names[item], item, duties), {}});
        for (const auto& [line, one] : lines) groups.back().rows.push_back(row_of(office, one));
    }
    return groups;
}

std::vector<VillageTotal> by_village(app::Office& office, const std::vector<TrialDifference>& differences)
{
    std::map<std::string, std::map<DutyChange, int>> counted;
    for (const auto& one : differences) ++counted[one.village][one.how];
    std::vector<VillageTotal> totals;
    for (auto& [village, of] : counted)
        totals.push_back({village_name(office, village), std::to_string(of[DutyChange::moved]),
                          std::to_string(of[DutyChange::appears]), std::to_string(of[DutyChange::vanishes])});
    return totals;
}

void show_answer(WhatIfPage& view, app::Office& office, const app::WhatIf& found)
{
    view.is_answered = true;
    view.lines = answer_lines(found);
    view.items = by_item(office, found.differences);
    if (found.villages > 1) view.villages = by_village(office, found.differences);
    view.offers_files = !found.differences.empty();
}

}

WhatIfPage what_if_page(Visit& visit, TypedWhatIf typed, const WhatIfAnswer& answer)
{
    auto& office = visit.reading();
    typed.kind = kind_of(typed);
    WhatIfPage view;
    view.page = page_for(visit, say("what_if.title"));
    view.page.width = Width::narrow;
    view.head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                 .title = say("what_if.title"),
                 .lead = say("what_if.lead." + typed.kind)};
    for (const auto* kind : kinds)
        view.kinds.push_back({.href = std::string("/work/what-if?kind=") + kind,
                              .words = say(std::string("what_if.kind.") + kind),
                              .is_here = typed.kind == kind});
    view.kind = typed.kind;
    view.asks_file = typed.kind == "rules";
    view.groups = what_if_fields(visit, typed, answer.refusal);
    if (answer.refusal) view.errors = errors_of(*answer.refusal);
    view.problems = answer.problems;
    if (answer.found) show_answer(view, office, *answer.found);
    return view;
}

}
