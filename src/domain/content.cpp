#include "domain/content.hpp"

#include <algorithm>
#include <map>

namespace gongkai::domain {
namespace {

using Line = std::vector<std::string>;

// Lines are matched as a longest common subsequence, so that one inserted voucher doesn't mark all that follow.
std::vector<std::pair<int, int>> matched_lines(const std::vector<Line>& before, const std::vector<Line>& after)
{
    const auto n = before.size(), m = after.size();
    std::vector<std::vector<int>> longest(n + 1, std::vector<int>(m + 1, 0));
    for (auto i = n; i-- > 0;)
        for (auto j = m; j-- > 0;)
            longest[i][j] = before[i] == after[j] ? longest[i + 1][j + 1] + 1
                                                  : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (before[i] == after[j]) pairs.emplace_back(static_cast<int>(i++), static_cast<int>(j++));
        else if (longest[i + 1][j] >= longest[i][j + 1]) ++i;
        else ++j;
    }
    return pairs;
}

std::string line_path(const Table& table, std::size_t index)
{
    return "table/" + table.name + "/" + std::to_string(index + 1);
}

// Between two matched lines, what was taken out and what was put in are paired in order as alterations.
void add_changes(std::vector<Change>& changes, const Table& before, const Table& after, std::pair<int, int> from,
                 std::pair<int, int> to)
{
    auto [i, j] = from;
    for (; i < to.first && j < to.second; ++i, ++j)
        changes.push_back({Change::Kind::altered, line_path(after, static_cast<std::size_t>(j)),
                           before.lines[static_cast<std::size_t>(i)], after.lines[static_cast<std::size_t>(j)]});
    for (; i < to.first; ++i)
        changes.push_back({Change::Kind::removed, line_path(before, static_cast<std::size_t>(i)),
                           before.lines[static_cast<std::size_t>(i)], {}});
    for (; j < to.second; ++j)
        changes.push_back({Change::Kind::added, line_path(after, static_cast<std::size_t>(j)), {},
                           after.lines[static_cast<std::size_t>(j)]});
}

void compare_tables(std::vector<Change>& changes, const Table& before, const Table& after)
{
    auto pairs = matched_lines(before.lines, after.lines);
    pairs.emplace_back(static_cast<int>(before.lines.size()), static_cast<int>(after.lines.size()));
    std::pair<int, int> from{0, 0};
    for (const auto& [i, j] : pairs) {
        add_changes(changes, before, after, from, {i, j});
        from = {i + 1, j + 1};
    }
}

std::map<std::string, std::string> fields_by_name(const Content& content)
{
    std::map<std::string, std::string> fields{{"title", content.title}};
    for (const auto& field : content.fields) fields["field/" + field.name] = field.value;
    return fields;
}

void compare_fields(std::vector<Change>& changes, const Content& before, const Content& after)
{
    const auto was = fields_by_name(before), is = fields_by_name(after);
    for (const auto& [path, value] : is) {
        const auto earlier = was.find(path);
        if (earlier == was.end()) changes.push_back({Change::Kind::added, path, {}, {value}});
        else if (earlier->second != value)
            changes.push_back({Change::Kind::altered, path, {earlier->second}, {value}});
    }
    for (const auto& [path, value] : was)
        if (!is.contains(path)) changes.push_back({Change::Kind::removed, path, {value}, {}});
}

}

std::string field_of(const Content& content, std::string_view name)
{
    const auto field = std::ranges::find(content.fields, name, &Field::name);
    return field == content.fields.end() ? std::string() : field->value;
}

const Table* table_of(const Content& content, std::string_view name)
{
    const auto table = std::ranges::find(content.tables, name, &Table::name);
    return table == content.tables.end() ? nullptr : &*table;
}

std::vector<std::vector<Leaf>> leaves_of(const Content& content)
{
    std::vector<std::vector<Leaf>> groups{{{"title", content.title}}};
    for (const auto& field : content.fields) groups.push_back({{"field/" + field.name, field.value}});
    for (const auto& table : content.tables) {
        std::vector<Leaf> head;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            head.push_back({"table/" + table.name + "/0/" + std::to_string(c + 1), table.columns[c]});
        groups.push_back(std::move(head));
        for (std::size_t l = 0; l < table.lines.size(); ++l) {
            std::vector<Leaf> line;
            for (std::size_t c = 0; c < table.lines[l].size(); ++c)
                line.push_back({line_path(table, l) + "/" + std::to_string(c + 1), table.lines[l][c]});
            groups.push_back(std::move(line));
        }
    }
    return groups;
}

std::vector<Change> changes_between(const Content& before, const Content& after)
{
    std::vector<Change> changes;
    compare_fields(changes, before, after);
    for (const auto& table : after.tables) {
        const auto* earlier = table_of(before, table.name);
        compare_tables(changes, earlier ? *earlier : Table{table.name, table.columns, {}}, table);
    }
    for (const auto& table : before.tables)
        if (!table_of(after, table.name)) compare_tables(changes, table, Table{table.name, table.columns, {}});
    return changes;
}

}
