#include "app/decide_file.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace gongkai::app {
namespace {

constexpr std::size_t shortest_reason = 2; // characters; an empty word explains nothing

Result<std::string> words(const DecideFile& order, const char* says)
{
    auto text = trim(order.text.value_or(""));
    if (length_of(text) < shortest_reason) return refuse({.says = says, .field = "text"});
    return text;
}

Result<> choose_unit(FileChoices& choices, const DecideFile& order)
{
    auto& unit = choices.reading.unit;
    if (!boost::describe::enum_from_string(order.text.value_or("").c_str(), unit) ||
        unit == domain::Unit::unstated)
        return refuse({.says = "file.choose_unit", .field = "text"});
    return {};
}

Result<> choose_period(FileChoices& choices, const DecideFile& order)
{
    const auto period = parse_month(order.text.value_or(""));
    if (!period) return refuse({.says = "file.choose_period", .field = "text"});
    choices.reading.period = period;
    return {};
}

void keep_columns(FileChoices& choices, const DecideFile& order)
{
    std::erase_if(choices.reading.columns_dropped, [&](const domain::DroppedColumn& dropped) {
        return dropped.sheet == order.sheet.value_or("") &&
               std::ranges::find(order.column, dropped.column) != order.column.end();
    });
}

void drop_columns(FileChoices& choices, const DecideFile& order)
{
    keep_columns(choices, order); // asked twice, dropped once
    for (const int column : order.column)
        choices.reading.columns_dropped.push_back({order.sheet.value_or(""), column});
}

Result<> explain_alarm(FileChoices& choices, const DecideFile& order)
{
    const auto reason = TRY(words(order, "file.say_why_no_alarm"));
    const auto sheet = order.sheet.value_or("");
    const auto& cells = order.cell.empty() ? std::vector<std::string>{""} : order.cell;
    for (const auto& cell : cells) {
        std::erase_if(choices.false_alarms,
                      [&](const auto& alarm) { return alarm.sheet == sheet && alarm.cell == cell; });
        choices.false_alarms.push_back({sheet, cell, reason});
    }
    return {};
}

Result<> answer_finding(FileChoices& choices, const DecideFile& order)
{
    const auto text = TRY(words(order, "file.say_why"));
    const auto subject = order.subject.value_or("");
    const auto code = order.code.value_or(domain::FindingCode::voucher_gap);
    std::erase_if(choices.reading.answers, [&](const domain::Answer& answer) {
        return answer.code == code && answer.subject == subject;
    });
    choices.reading.answers.push_back({code, subject, text});
    return {};
}

}

Result<> decide(FileChoices& choices, const DecideFile& order)
{
    auto& left_out = choices.reading.sheets_left_out;
    switch (order.decision) {
    case FileDecision::unit: return choose_unit(choices, order);
    case FileDecision::period: return choose_period(choices, order);
    case FileDecision::leave_sheet:
        std::erase(left_out, order.sheet.value_or(""));
        left_out.push_back(order.sheet.value_or(""));
        return {};
    case FileDecision::take_sheet: std::erase(left_out, order.sheet.value_or("")); return {};
    case FileDecision::drop_column: drop_columns(choices, order); return {};
    case FileDecision::keep_column: keep_columns(choices, order); return {};
    case FileDecision::mask: choices.mask = true; return {};
    case FileDecision::unmask: choices.mask = false; return {};
    case FileDecision::leave_margins: choices.margins_left_out = true; return {};
    case FileDecision::take_margins: choices.margins_left_out = false; return {};
    case FileDecision::false_alarm: return explain_alarm(choices, order);
    case FileDecision::answer: return answer_finding(choices, order);
    }
    return {};
}

Result<domain::Draft> decide_file(Office& office, const DecideFile& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::save));
    const auto file = original_of(office, draft);
    if (!file && order.decision != FileDecision::false_alarm)
        return refuse({.says = "file.none_chosen", .field = "file"});

    auto choices = choices_of(draft);
    TRY(decide(choices, order));
    draft.choices = to_json(choices);
    domain::add_drafter(draft, office.actor.account);
    if (file) take_over(draft, examine(office, draft, *file));

    return keep_draft(office, std::move(draft), "decide_file");
}

}
