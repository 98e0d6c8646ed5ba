#pragma once
// Reads one of an enum's described names from a file; anything else is a Problem that lists what may stand there.

#include "base/toml.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <fmt/format.h>

namespace gongkai::law {

template<class E>
std::string names_of()
{
    std::string names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto one) {
        if (!names.empty()) names += ", ";
        names += one.name;
    });
    return names;
}

template<class E>
std::optional<E> choice(const std::string& text)
{
    E value{};
    if (!boost::describe::enum_from_string(text.c_str(), value)) return {};
    return value;
}

template<class E>
std::optional<E> maybe_choice(const Toml& table, std::string_view key)
{
    const auto text = table.maybe_text(key);
    if (!text) return {};
    const auto value = choice<E>(*text);
    if (!value) table.at(key).problem(fmt::format("\"{}\" must be one of: {}", key, names_of<E>()));
    return value;
}

template<class E>
E required_choice(const Toml& table, std::string_view key)
{
    if (!table.has(key)) table.problem(fmt::format("\"{}\" is missing", key));
    return maybe_choice<E>(table, key).value_or(E{});
}

}
