#include "db/codec.hpp"

namespace gongkai::db {

std::optional<bool> Codec<bool>::read(std::string_view text)
{
    if (text == "1" || text == "t" || text == "true") return true;
    if (text == "0" || text == "f" || text == "false") return false;
    return std::nullopt;
}

std::optional<double> Codec<double>::read(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<Money> Codec<Money>::read(std::string_view text)
{
    const auto fen = Codec<std::int64_t>::read(text);
    return fen ? std::optional(Money{*fen}) : std::nullopt;
}

}
