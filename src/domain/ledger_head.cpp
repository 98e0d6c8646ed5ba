#include "domain/ledger_head.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gongkai::domain {
namespace {

constexpr int head_rows_without_table = 20;

struct HeadText {
    const Cell* cell = nullptr;
    bool is_dateline = false; // 填报日期 and what stands right of it
};

std::vector<HeadText> texts_above(const Grid& grid, std::optional<int> first_table_row)
{
    std::vector<HeadText> out;
    for (const auto& row : grid.rows()) {
        if (row.number >= first_table_row.value_or(grid.rows().front().number + head_rows_without_table))
            break;
        bool dated = false;
        for (const auto* cell : row.cells) {
            dated = dated || words::is_dateline(cell->text);
            out.push_back({cell, dated && !words::looks_like_title(cell->text)});
        }
    }
    return out;
}

std::string find_title(const std::vector<HeadText>& texts)
{
    std::string title;
    for (const auto& text : texts)
        if (title.empty() && !text.is_dateline && words::looks_like_title(text.cell->text))
            title = trim(replace_all(text.cell->text, "\n", ""));
    return title;
}

std::string find_village(const std::string& title, const std::vector<HeadText>& texts)
{
    if (auto name = words::village(title); !name.empty()) return name;
    for (const auto& text : texts)
        if (auto name = words::village(text.cell->text); !name.empty()) return name;
    return {};
}

// 2026年度 somewhere above and 10月份 elsewhere.
int year_named(const std::vector<HeadText>& texts)
{
    for (const auto& text : texts) {
        const auto word = words::plain(text.cell->text);
        for (auto at = word.find("20"); at != std::string::npos; at = word.find("20", at + 1)) {
            const auto digits = word.substr(at, 4);
            if (digits.size() == 4 && digits.find_first_not_of("0123456789") == std::string::npos)
                return std::stoi(digits);
        }
    }
    return 0;
}

std::optional<Month> find_period(const std::string& title, const std::vector<HeadText>& texts,
                                 const std::string& sheet)
{
    std::vector<words::YearMonth> found;
    const auto look = [&](std::string_view text) {
        if (const auto period = words::period(text)) found.push_back(*period);
    };
    look(title);
    for (const auto& text : texts)
        if (!text.is_dateline) look(text.cell->text);
    look(sheet);
    for (const auto& period : found)
        if (period.year != 0) return as_month(period);
    const int year = year_named(texts);
    for (auto period : found) {
        period.year = year;
        if (year != 0) return as_month(period);
    }
    return {};
}

// A unit line stands near the head as a rule, but anywhere will do; two that differ are a question.
void find_unit(const Grid& grid, LedgerHead& head)
{
    for (const auto& row : grid.rows())
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto& cell = *row.cells[i];
            if (cell.kind != Cell::Kind::text || cell.text.size() > 300) continue;
            auto unit = as_unit(words::unit_line(cell.text));
            const bool bare =
                unit == Unit::unstated && words::plain(cell.text).ends_with(":") && i + 1 < row.cells.size();
            if (bare) unit = as_unit(words::unit_line(cell.text + row.cells[i + 1]->text));
            if (unit == Unit::unstated) continue;
            if (head.unit == Unit::unstated) head.unit = unit;
            if (head.unit != unit)
                head.findings.push_back({FindingCode::no_unit,
                                         Severity::refusal,
                                         grid.sheet().name,
                                         cell_name(cell.row, cell.column),
                                         "unit_conflict",
                                         {unit_name(head.unit), unit_name(unit)},
                                         {},
                                         {}});
        }
}

}

Unit as_unit(words::UnitWord word)
{
    switch (word) {
    case words::UnitWord::none: return Unit::unstated;
    case words::UnitWord::yuan: return Unit::yuan;
    case words::UnitWord::thousand_yuan: return Unit::thousand_yuan;
    case words::UnitWord::ten_thousand_yuan: return Unit::ten_thousand_yuan;
    }
    return Unit::unstated;
}

std::optional<Month> as_month(words::YearMonth period)
{
    if (period.year == 0) return {};
    return Month(std::chrono::year(period.year) / std::chrono::month(static_cast<unsigned>(period.month)));
}

LedgerHead read_head(const Grid& grid, std::optional<int> first_table_row)
{
    LedgerHead head;
    if (grid.rows().empty()) return head;
    const auto texts = texts_above(grid, first_table_row);
    head.title = find_title(texts);
    head.village = find_village(head.title, texts);
    head.period = find_period(head.title, texts, grid.sheet().name);
    head.flow = words::title_flow(head.title);
    if (head.flow == words::Flow::unknown) head.flow = words::title_flow(grid.sheet().name);
    find_unit(grid, head);
    return head;
}

}
