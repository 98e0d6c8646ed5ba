#include "app/import_divisions.hpp"

#include "base/initials.hpp"
#include "base/text.hpp"
#include "domain/division_words.hpp"
#include "store/divisions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gongkai::app {
namespace {

using Line = std::map<int, std::string>; // column → text

std::map<int, Line> lines_of(const Sheet& list)
{
    std::map<int, Line> lines;
    for (const auto& cell : list.cells) lines[cell.row][cell.column] = trim(cell.text);
    return lines;
}

int column_where(const Line& head, bool (*is)(std::string_view))
{
    const auto column = std::ranges::find_if(head, [&](const auto& cell) { return is(cell.second); });
    return column == head.end() ? 0 : column->first;
}

Result<domain::Division> division_of(const std::string& code, const std::string& name)
{
    const auto kind = TRY(domain::kind_of(code));
    if (name.empty()) return refuse({.says = "division.no_name", .field = "name", .with = {code}});
    return domain::Division{.code = code,
                            .name = name,
                            .kind = kind,
                            .parent = domain::parent_of(code),
                            .initials = initials_of(domain::bare_name(name)),
                            .valid_from = {},
                            .valid_to = {}};
}

struct Columns { // of the list; 0: it has none
    int code = 0, name = 0, first_day = 0, last_day = 0;
};

Columns columns_of(const Line& head)
{
    return {.code = column_where(head, domain::is_code_head),
            .name = column_where(head, domain::is_name_head),
            .first_day = column_where(head, domain::is_first_day_head),
            .last_day = column_where(head, domain::is_last_day_head)};
}

// A list without that column leaves the day as it is known; an empty cell says that there is none.
Result<> read_day(std::optional<Date>& day, const std::optional<Date>& known, const Line& line, int column)
{
    day = known;
    if (column == 0) return {};
    const auto cell = line.find(column);
    const auto text = cell == line.end() ? std::string() : cell->second;
    day = parse_date(text);
    if (!day && !text.empty()) return refuse({.says = "division.bad_day", .field = "day", .with = {text}});
    return {};
}

Result<domain::Division> division_in(const Line& line, const Columns& columns, const store::Divisions& known)
{
    auto cells = line;
    auto division = TRY(division_of(cells[columns.code], cells[columns.name]));
    const auto before = known.find(division.code).value_or(division);
    TRY(read_day(division.valid_from, before.valid_from, line, columns.first_day));
    TRY(read_day(division.valid_to, before.valid_to, line, columns.last_day));
    if (division.valid_from && division.valid_to && *division.valid_to < *division.valid_from)
        return refuse({.says = "division.days_reversed", .field = "day", .with = {division.code}});
    return division;
}

struct Listed {
    int line = 0;
    domain::Division division;
};

// Told line by line: codes that stand twice, parents that neither the list nor the database knows.
std::vector<DivisionProblem> problems_among(const std::vector<Listed>& listed, const store::Divisions& known)
{
    std::set<std::string> codes, seen;
    for (const auto& one : listed) codes.insert(one.division.code);
    std::vector<DivisionProblem> problems;
    for (const auto& [line, division] : listed) {
        const auto& parent = division.parent;
        if (!seen.insert(division.code).second)
            problems.push_back({line, {.says = "division.twice", .field = "code", .with = {division.code}}});
        else if (parent && !codes.contains(*parent) && !known.find(*parent))
            problems.push_back({line, {.says = "division.no_parent", .field = "code", .with = {division.code, *parent}}});
    }
    return problems;
}

void put(ImportedDivisions& imported, store::Divisions& divisions, db::Transaction& transaction, const Listed& one)
{
    const auto before = divisions.find(one.division.code);
    if (before && before->name != one.division.name)
        imported.renamed.push_back({one.line, one.division.code, before->name, one.division.name});
    divisions.put(transaction, one.division);
    ++imported.taken;
}

}

ImportedDivisions import_divisions(db::Connection& db, const Sheet& list)
{
    ImportedDivisions imported;
    const auto lines = lines_of(list);
    const auto columns = lines.empty() ? Columns{} : columns_of(lines.begin()->second);
    if (columns.code == 0 || columns.name == 0) {
        imported.problems.push_back({1, {.says = "division.no_head"}});
        return imported;
    }
    db::Transaction transaction(db);
    store::Divisions divisions(db);
    std::vector<Listed> listed;
    for (auto line = std::next(lines.begin()); line != lines.end(); ++line) {
        auto division = division_in(line->second, columns, divisions);
        if (division) listed.push_back({line->first, std::move(*division)});
        else imported.problems.push_back({line->first, division.error()});
    }
    std::ranges::copy(problems_among(listed, divisions), std::back_inserter(imported.problems));
    std::ranges::sort(imported.problems, {}, &DivisionProblem::line);
    if (!imported.problems.empty()) return imported;
    std::ranges::stable_sort(listed, {}, [](const Listed& one) { return one.division.code.size(); }); // parents first
    for (const auto& one : listed) put(imported, divisions, transaction, one);
    std::ranges::sort(imported.renamed, {}, &RenamedDivision::line);
    transaction.commit();
    return imported;
}

}
