#pragma once
// How a C++ value becomes a parameter and how a cell becomes a C++ value, the same on both engines.
// Cells are text, as PostgreSQL sends them. A type of your own takes part by specialising Codec.

#include <boost/describe.hpp>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/date.hpp"
#include "base/ensure.hpp"
#include "base/money.hpp"

namespace gongkai::db {

struct Bytes { // BLOB in SQLite, BYTEA in PostgreSQL
    std::string bytes;
    auto operator<=>(const Bytes&) const = default;
};
struct BytesView {
    std::string_view bytes;
};

using Cell = std::optional<std::string>;
// Views borrow from the arguments of the call that carries them.
using Parameter =
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string_view, std::string, BytesView>;

// write: the value as a parameter. read: the value of a cell's text; nothing when the text isn't one.
template<class T>
struct Codec;

template<class T>
concept Scalar = requires(const T& value) {
    { Codec<T>::write(value) } -> std::convertible_to<Parameter>;
};

template<>
struct Codec<std::string> {
    static Parameter write(std::string_view text) { return text; }
    static std::optional<std::string> read(std::string&& text) { return std::move(text); }
};

template<>
struct Codec<std::string_view> { // into the database only
    static Parameter write(std::string_view text) { return text; }
};

template<>
struct Codec<const char*> { // into the database only
    static Parameter write(std::string_view text) { return text; }
};

template<>
struct Codec<bool> {
    static Parameter write(bool truth) { return truth; }
    static std::optional<bool> read(std::string_view text);
};

template<std::integral T>
struct Codec<T> {
    static Parameter write(T number)
    {
        ENSURE(std::in_range<std::int64_t>(number));
        return static_cast<std::int64_t>(number);
    }
    static std::optional<T> read(std::string_view text)
    {
        T number{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
        return number;
    }
};

template<>
struct Codec<double> { // shares and ranks; never money
    static Parameter write(double number) { return number; }
    static std::optional<double> read(std::string_view text);
};

template<>
struct Codec<Bytes> {
    static Parameter write(const Bytes& bytes) { return BytesView{bytes.bytes}; }
    static std::optional<Bytes> read(std::string&& bytes) { return Bytes{std::move(bytes)}; }
};

template<>
struct Codec<Money> { // BIGINT, 分
    static Parameter write(Money money) { return money.fen; }
    static std::optional<Money> read(std::string_view text);
};

template<>
struct Codec<Date> { // DATE, 2026-11-24
    static Parameter write(Date date) { return to_text(date); }
    static std::optional<Date> read(std::string_view text) { return parse_date(text); }
};

template<>
struct Codec<Month> { // TEXT, 2026-11
    static Parameter write(Month month) { return to_text(month); }
    static std::optional<Month> read(std::string_view text) { return parse_month(text); }
};

template<>
struct Codec<Quarter> { // TEXT, 2026Q4
    static Parameter write(Quarter quarter) { return to_text(quarter); }
    static std::optional<Quarter> read(std::string_view text) { return parse_quarter(text); }
};

template<>
struct Codec<Instant> { // TEXT, 2026-11-24T03:31:15.250Z: text order is time order
    static Parameter write(Instant instant) { return to_text(instant); }
    static std::optional<Instant> read(std::string_view text) { return parse_instant(text); }
};

template<class T>
    requires boost::describe::has_describe_enumerators<T>::value
struct Codec<T> { // TEXT, the enumerator's name
    static Parameter write(T value)
    {
        const char* name = boost::describe::enum_to_string(value, nullptr);
        ENSURE(name != nullptr);
        return std::string_view(name);
    }
    static std::optional<T> read(const std::string& name)
    {
        T value{};
        if (!boost::describe::enum_from_string(name.c_str(), value)) return std::nullopt;
        return value;
    }
};

template<>
struct Codec<std::nullopt_t> {
    static Parameter write(std::nullopt_t) { return nullptr; }
};

template<class T>
struct Codec<std::optional<T>> { // NULL when empty
    static Parameter write(const std::optional<T>& value)
    {
        return value ? Codec<T>::write(*value) : Parameter(nullptr);
    }
};

template<class T>
Parameter parameter(const T& value)
{
    return Codec<std::decay_t<const T>>::write(value);
}

}
