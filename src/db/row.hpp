#pragma once
// A described struct is read by column name: a column missing and a column too many are both errors that name
// the query, so that a list of columns and a struct can't drift apart.

#include <boost/mp11/algorithm.hpp>
#include <span>
#include <vector>

#include "db/codec.hpp"
#include "db/query.hpp"

namespace gongkai::db {

struct Rows {
    std::vector<std::string> columns;
    std::vector<Cell> cells; // row by row
    std::size_t count = 0;
    std::int64_t affected = 0;
};

namespace detail {

template<class T>
inline constexpr bool is_optional = false;
template<class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template<class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

[[noreturn]] void null_cell(const Query& query, std::string_view column);
[[noreturn]] void strange_cell(const Query& query, std::string_view column);

// For each member, the column that bears its name.
std::vector<std::size_t> match_columns(const Query& query, std::span<const char* const> members,
                                       const std::vector<std::string>& columns);

template<class T>
T read_cell(Cell&& cell, const Query& query, std::string_view column)
{
    if constexpr (is_optional<T>) {
        if (!cell) return std::nullopt;
        return read_cell<typename T::value_type>(std::move(cell), query, column);
    } else {
        if (!cell) null_cell(query, column);
        auto value = Codec<T>::read(std::move(*cell));
        if (!value) strange_cell(query, column);
        return std::move(*value);
    }
}

template<class T>
std::vector<std::size_t> columns_of(const Query& query, const std::vector<std::string>& columns)
{
    std::vector<const char*> members;
    if constexpr (Scalar<T>)
        members.push_back(columns.empty() ? "" : columns.front().c_str());
    else
        boost::mp11::mp_for_each<Members<T>>([&](auto member) { members.push_back(member.name); });
    return match_columns(query, members, columns);
}

template<class T>
T read_row(Rows& rows, std::size_t row, std::span<const std::size_t> places, const Query& query)
{
    const auto cell = [&, first = row * rows.columns.size()](std::size_t place) -> Cell&& {
        return std::move(rows.cells[first + place]);
    };
    if constexpr (Scalar<T>) {
        return read_cell<T>(cell(0), query, rows.columns.front());
    } else {
        T object{};
        std::size_t next = 0;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            auto& target = object.*member.pointer;
            target = read_cell<std::decay_t<decltype(target)>>(cell(places[next++]), query, member.name);
        });
        return object;
    }
}

}

template<class T>
std::vector<T> read_rows(Rows rows, const Query& query)
{
    const auto places = detail::columns_of<T>(query, rows.columns);
    std::vector<T> objects;
    objects.reserve(rows.count);
    for (std::size_t row = 0; row < rows.count; ++row)
        objects.push_back(detail::read_row<T>(rows, row, places, query));
    return objects;
}

}
