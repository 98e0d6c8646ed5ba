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

Result<> fits(const domain::Division& division, std::set<std::string>& seen, const store::Divisions& known)
{
    if (!seen.insert(division.code).second)
        return refuse({.says = "division.twice", .field = "code", .with = {division.code}});
    if (division.parent && !seen.contains(*division.parent) && !known.find(*division.parent))
        return refuse({.says = "division.no_parent", .field = "code", .with = {division.code, *division.parent}});
    return {};
}

std::int64_t put(store::Divisions& divisions, db::Transaction& transaction, const domain::Division& division)
{
    divisions.put(transaction, division);
    return 1;
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
    std::set<std::string> seen;
    for (auto line = std::next(lines.begin()); line != lines.end(); ++line) {
        const auto division = division_in(line->second, columns, divisions);
        const auto fit = division ? fits(*division, seen, divisions) : Result<>(refuse(division.error()));
        if (!fit) imported.problems.push_back({line->first, fit.error()});
        else if (imported.problems.empty()) imported.taken += put(divisions, transaction, *division);
    }
    if (!imported.problems.empty()) imported.taken = 0;
    else transaction.commit();
    return imported;
}

}
