#include "web/work/personal_view.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web::work {

namespace {

using app::FileDecision;
using privacy::Where;
using render::say;

struct Group { // what stands in one sheet, or outside of all, in one kind of place
    std::string sheet;
    Where where;
    bool hidden = true; // all of it
    std::vector<privacy::Finding> findings;
};

std::vector<Group> grouped(const std::vector<privacy::Finding>& findings)
{
    std::vector<Group> groups;
    for (const auto& finding : findings) {
        auto group = std::ranges::find_if(groups, [&](const Group& one) {
            return one.sheet == finding.sheet && one.where == finding.where;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {finding.sheet, finding.where, true, {}});
        group->findings.push_back(finding);
        group->hidden = group->hidden && finding.hidden;
    }
    return groups;
}

std::string counted(const Group& group)
{
    constexpr std::array kinds{privacy::Kind::identity, privacy::Kind::bank_card, privacy::Kind::phone,
                               privacy::Kind::landline, privacy::Kind::social_card};
    std::vector<std::string> parts;
    for (const auto kind : kinds) {
        const auto count = std::ranges::count(group.findings, kind, &privacy::Finding::kind);
        const std::string name = boost::describe::enum_to_string(kind, "identity");
        if (count > 0) parts.push_back(say("work.count." + name, count));
    }
    return join(parts, say("content.comma"));
}

int column_of(const std::string& cell)
{
    int column = 0;
    for (const char letter : cell) {
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1);
    }
    return column;
}

std::set<int> columns_of(const Group& group)
{
    std::set<int> columns;
    for (const auto& finding : group.findings)
        columns.insert(column_of(finding.cell));
    return columns;
}

std::string place_of(const Group& group)
{
    if (group.where == Where::property) return say("work.in_properties", group.findings.front().cell);
    auto where = say(group.hidden ? "work.at_hidden_sheet" : "work.at_sheet", group.sheet);
    if (group.where == Where::sheet_name) return say("work.in_sheet_name", where);
    const auto& first = group.findings.front().cell;
    const auto& last = group.findings.back().cell;
    where += " " + (first == last ? first : first + "–" + last);
    if (group.where == Where::comment) return say("work.in_comment", where);
    return group.where == Where::formula ? say("work.in_formula", where) : where;
}

bool is_account_sheet(const Group& group, const app::Examination& examination)
{
    return std::ranges::find(examination.ledger.sheets, group.sheet) != examination.ledger.sheets.end();
}

// Columns that the account or the list needs stay; the numbers in them can only be masked.
bool may_drop(const Group& group, const app::Examination& examination)
{
    const auto columns = columns_of(group);
    const auto needed = [&](const auto& used) {
        return used.sheet == group.sheet && columns.contains(used.column);
    };
    if (std::ranges::any_of(examination.ledger.columns, needed)) return false;
    const auto& list = examination.ledger.list;
    return !list || std::ranges::none_of(list->columns, [&](const domain::ListColumn& column) {
        return list->sheet == group.sheet && columns.contains(column.column) &&
               column.publishable == domain::Publishable::yes;
    });
}

Choice drop(const std::string& sheet, const std::set<int>& columns)
{
    std::vector<std::string> letters;
    std::vector<Hidden> hidden{{"sheet", sheet}};
    for (const int column : columns) {
        letters.push_back(column_letters(column));
        hidden.push_back({"column", std::to_string(column)});
    }
    return {.words = say("work.drop_columns", join(letters, say("content.comma"))),
            .is_plain = false,
            .sends = sends(FileDecision::drop_column, std::move(hidden))};
}

Choice not_personal(const Group& group)
{
    std::vector<Hidden> hidden{{"sheet", group.sheet}};
    std::set<std::string> cells;
    for (const auto& finding : group.findings)
        cells.insert(finding.cell);
    for (const auto& cell : cells)
        hidden.push_back({"cell", cell});
    return {
        .words = say("work.keep_explanation"),
        .sends = sends(FileDecision::false_alarm, std::move(hidden)),
        .reason =
            Field{.name = "text", .label = say("work.why_not_personal"), .help = say("work.reviewers_see")},
        .offer = say("work.not_personal")};
}

std::vector<Choice> choices_for(const Group& group, const app::Examination& examination)
{
    std::vector<Choice> choices;
    const bool in_margin =
        group.where == Where::comment || group.where == Where::formula || group.where == Where::property;
    if (in_margin)
        choices.push_back({.words = say("work.leave_margins"),
                           .is_plain = false,
                           .sends = sends(FileDecision::leave_margins)});
    else if (!is_account_sheet(group, examination))
        choices.push_back({.words = say("work.leave_sheet"),
                           .is_plain = false,
                           .sends = sends(FileDecision::leave_sheet, {{"sheet", group.sheet}})});
    else if (group.where == Where::cell && may_drop(group, examination))
        choices.push_back(drop(group.sheet, columns_of(group)));
    choices.push_back(
        {.words = say("work.mask"), .is_plain = !choices.empty(), .sends = sends(FileDecision::mask)});
    choices.push_back(not_personal(group));
    return choices;
}

}

std::vector<FoundPlace> personal_places(const app::Examination& examination)
{
    std::vector<FoundPlace> places;
    for (const auto& group : grouped(examination.personal)) {
        std::vector<std::string> excerpts;
        for (const auto& finding : group.findings)
            if (excerpts.size() < 3) excerpts.push_back(finding.excerpt);
        places.push_back({.tone = tone_class(Tone::bad),
                          .title = say("work.settle_first"),
                          .where = place_of(group),
                          .words = say("work.personal_found", counted(group)),
                          .quoted = join(excerpts, " "),
                          .choices = choices_for(group, examination)});
    }
    return places;
}

std::optional<ListColumns> list_columns(const app::Examination& examination)
{
    const auto& list = examination.ledger.list;
    if (examination.ledger.shape != domain::LedgerShape::list || !list) return {};
    ListColumns view{.shown = {},
                     .never = {},
                     .unsure = {},
                     .drop = {},
                     .summary = say("content.list_summary", list->people, list->sum)};
    std::set<int> doomed;
    for (const auto& column : list->columns) {
        switch (column.publishable) {
        case domain::Publishable::yes: view.shown.push_back(column.header); continue;
        case domain::Publishable::never: view.never.push_back(column.header); break;
        case domain::Publishable::ask: view.unsure.push_back(column.header); break;
        }
        doomed.insert(column.column);
    }
    if (!doomed.empty()) {
        view.drop = drop(list->sheet, doomed);
        view.drop->words = say("work.drop_all_private");
    }
    return view;
}

}
