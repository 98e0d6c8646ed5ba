#include "web/work/findings_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/say.hpp"
#include "web/work/personal_view.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

namespace {

using app::FileDecision;
using domain::Severity;
using render::say;

std::string place_of(const domain::Finding& finding)
{
    if (finding.sheet.empty()) return finding.cell;
    return finding.cell.empty() ? at_sheet(finding.sheet) : at_sheet(finding.sheet) + " " + finding.cell;
}

std::vector<Choice> units()
{
    std::vector<Choice> choices;
    for (const auto* unit : {"yuan", "ten_thousand_yuan", "thousand_yuan"})
        choices.push_back({.words = say(std::string("work.unit.") + unit),
                           .is_plain = unit != std::string_view("yuan"),
                           .sends = sends(FileDecision::unit, {{"text", unit}})});
    return choices;
}

std::vector<Choice> periods(const std::string& period)
{
    Field field{.name = "text", .label = say("work.which_month"), .type = "month", .is_short = true};
    field.value = period;
    field.help = say("work.month_shape");
    return {{.words = say("work.this_month"),
             .is_plain = false,
             .sends = sends(FileDecision::period),
             .reason = field}};
}

std::vector<Choice> sheets(const std::vector<std::string>& names)
{
    std::vector<Choice> choices;
    for (const auto& name : names)
        choices.push_back({.words = say("work.leave_this_sheet", name),
                           .sends = sends(FileDecision::leave_sheet, {{"sheet", name}})});
    return choices;
}

Choice answer_of(const domain::Finding& finding)
{
    Field field{.name = "text", .label = say("work.answer"), .help = say("work.answer_is_published")};
    field.value = finding.answer;
    return {.words = say(finding.answer.empty() ? "work.keep_answer" : "work.change_answer"),
            .sends = sends(FileDecision::answer,
                           {{"code", boost::describe::enum_to_string(finding.code, "voucher_gap")},
                            {"subject", finding.subject}}),
            .reason = field};
}

std::vector<Choice> choices_for(const domain::Finding& finding, const app::Examination& examination,
                                const std::string& period)
{
    if (finding.severity == Severity::warning) return {answer_of(finding)};
    if (finding.says == "no_unit" || finding.says == "unit_conflict") return units();
    if (finding.says == "period_missing") return periods(period);
    if (finding.says == "several_ledgers") return sheets(examination.ledger.sheets);
    return {};
}

FoundPlace found(const domain::Finding& finding, const app::Examination& examination,
                 const std::string& period)
{
    const bool blocks = finding.severity == Severity::refusal;
    const bool settled = !blocks && !finding.answer.empty();
    return {.tone = tone_class(blocks    ? Tone::bad
                               : settled ? Tone::ok
                                         : Tone::warn),
            .title = say(blocks    ? "work.settle_first"
                         : settled ? "work.settled"
                                   : "work.please_look"),
            .where = place_of(finding),
            .words = domain::sentence(finding, say_finding),
            .way_out = domain::way_out(finding, say_finding),
            .choices = choices_for(finding, examination, period)};
}

}

std::vector<Hidden> sends(FileDecision decision, std::vector<Hidden> more)
{
    more.insert(more.begin(), {"decision", boost::describe::enum_to_string(decision, "unit")});
    return more;
}

std::string column_letters(int column)
{
    auto letters = cell_name(1, column);
    letters.pop_back();
    return letters;
}

std::string at_sheet(const std::string& sheet)
{
    return say("work.at_sheet", sheet);
}

std::vector<FoundPlace> found_places(const app::Examination& examination, const std::string& period)
{
    auto places = personal_places(examination);
    std::vector<FoundPlace> asked;
    for (const auto& finding : examination.verdict.findings) {
        if (finding.code == domain::FindingCode::privacy) continue; // told together above
        auto& into = finding.severity == Severity::refusal ? places : asked;
        into.push_back(found(finding, examination, period));
    }
    std::ranges::stable_partition(asked, [](const FoundPlace& place) { return place.tone == "warn"; });
    places.insert(places.end(), asked.begin(), asked.end());
    int count = 0;
    for (auto& place : places)
        for (auto& choice : place.choices)
            choice.id = "choice-" + std::to_string(++count);
    return places;
}

std::vector<LeftOut> left_out(const app::FileChoices& choices)
{
    std::vector<LeftOut> out;
    const auto back = [](std::vector<Hidden> hidden) {
        return Choice{.words = say("work.take_after_all"), .sends = std::move(hidden)};
    };
    for (const auto& sheet : choices.reading.sheets_left_out)
        out.push_back(
            {say("work.sheet_left_out", sheet), back(sends(FileDecision::take_sheet, {{"sheet", sheet}}))});
    for (const auto& dropped : choices.reading.columns_dropped)
        out.push_back({say("work.column_left_out", dropped.sheet, column_letters(dropped.column)),
                       back(sends(FileDecision::keep_column,
                                  {{"sheet", dropped.sheet}, {"column", std::to_string(dropped.column)}}))});
    if (choices.mask) out.push_back({say("work.numbers_masked"), back(sends(FileDecision::unmask))});
    if (choices.margins_left_out)
        out.push_back({say("work.margins_left_out"), back(sends(FileDecision::take_margins))});
    for (auto& words : false_alarms(choices))
        out.push_back({std::move(words)});
    return out;
}

std::vector<std::string> false_alarms(const app::FileChoices& choices)
{
    std::vector<std::string> told;
    for (const auto& alarm : choices.false_alarms) {
        const auto where =
            alarm.sheet.empty() ? say("work.in_the_text") : at_sheet(alarm.sheet) + " " + alarm.cell;
        told.push_back(say("work.explained", where, alarm.reason));
    }
    return told;
}

}
