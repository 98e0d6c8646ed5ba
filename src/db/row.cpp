#include "db/row.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "db/error.hpp"

namespace gongkai::db::detail {

void null_cell(const Query& query, std::string_view column)
{
    throw Error(query.name, fmt::format("column {} is NULL, and the type has no place for that", column));
}

void strange_cell(const Query& query, std::string_view column)
{
    throw Error(query.name, fmt::format("column {} holds something that its type doesn't know", column));
}

std::vector<std::size_t> match_columns(const Query& query, std::span<const char* const> members,
                                       const std::vector<std::string>& columns)
{
    std::vector<std::size_t> places;
    for (const std::string_view member : members) {
        const auto found = std::ranges::find(columns, member);
        if (found == columns.end()) throw Error(query.name, fmt::format("column {} is missing", member));
        places.push_back(static_cast<std::size_t>(found - columns.begin()));
    }
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (std::ranges::find(places, column) == places.end())
            throw Error(query.name, fmt::format("column {} has no member to go to", columns[column]));
    return places;
}

}
