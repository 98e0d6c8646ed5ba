#include "web/shared/what_if_words.hpp"

#include "render/say.hpp"
#include "web/shared/catalog_columns.hpp"
#include "web/shared/wording.hpp"

#include <algorithm>

namespace gongkai::web {

using domain::DutyChange;
using domain::TrialDifference;
using render::say;
using render::TableValue;

namespace {

std::string how_words(DutyChange how)
{
    return say(std::string("what_if.how.") + boost::describe::enum_to_string(how, ""));
}

std::int64_t count(const app::WhatIf& answer, DutyChange how)
{
    return std::ranges::count(answer.differences, how, &TrialDifference::how);
}

TableValue day(const std::optional<Date>& date)
{
    return date ? TableValue(*date) : TableValue();
}

}

Tag change_tag(DutyChange how)
{
    const auto tone = how == DutyChange::moved ? Tone::warn : how == DutyChange::appears ? Tone::bad : Tone::none;
    return tag(tone, how_words(how));
}

std::string change_words(const TrialDifference& one)
{
    switch (one.how) {
    case DutyChange::moved: return say("what_if.moved", *one.due_before, *one.due_after);
    case DutyChange::appears: return say("what_if.appears", *one.due_after);
    case DutyChange::vanishes: return say("what_if.vanishes", *one.due_before);
    }
    return {};
}

std::string duty_words(const TrialDifference& one)
{
    return say("what_if.duty", period_words(one.period), one.name);
}

std::vector<std::string> answer_lines(const app::WhatIf& answer)
{
    std::vector<std::string> lines{
        answer.differences.empty()
            ? say("what_if.no_difference", answer.villages)
            : say("what_if.differences", answer.villages, count(answer, DutyChange::moved),
                  count(answer, DutyChange::appears), count(answer, DutyChange::vanishes))};
    if (!answer.kept.empty()) lines.push_back(say("what_if.kept", answer.kept.size()));
    if (answer.without_day > 0) lines.push_back(say("what_if.without_day", answer.without_day));
    return lines;
}

render::TableFile what_if_table(app::Office& office, const app::WhatIf& answer)
{
    render::TableFile table{.sheet_name = say("what_if.sheet"), .columns = {}, .rows = {}, .title = say("what_if.title")};
    for (const auto* column : {"village_code", "village", "item_code", "item", "period", "how", "before", "after"})
        table.columns.push_back(say(std::string("what_if.column.") + column));
    for (const auto& one : answer.differences)
        table.rows.push_back({one.village, division_name(office, one.village), one.item, one.name, period_words(one.period),
                              how_words(one.how), day(one.due_before), day(one.due_after)});
    return table;
}

}
