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
    const int code = lines.empty() ? 0 : column_where(lines.begin()->second, domain::is_code_head);
    const int name = lines.empty() ? 0 : column_where(lines.begin()->second, domain::is_name_head);
    if (code == 0 || name == 0) {
        imported.problems.push_back({1, {.says = "division.no_head"}});
        return imported;
    }
    db::Transaction transaction(db);
    store::Divisions divisions(db);
    std::set<std::string> seen;
    for (auto line = std::next(lines.begin()); line != lines.end(); ++line) {
        auto cells = line->second;
        const auto division = division_of(cells[code], cells[name]);
        const auto fit = division ? fits(*division, seen, divisions) : Result<>(refuse(division.error()));
        if (!fit) imported.problems.push_back({line->first, fit.error()});
        else if (imported.problems.empty()) imported.taken += put(divisions, transaction, *division);
    }
    if (!imported.problems.empty()) imported.taken = 0;
    else transaction.commit();
    return imported;
}

}
