#pragma once
// Every sentence a person reads: found by its key in locale/<language>/*.toml, its blanks {0}, {1} … filled.

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/result.hpp"

namespace gongkai::render {

struct WordFile {     // one file of a catalogue, read or embedded
    std::string name; // for messages
    std::string toml;
};

class Catalogue { // one language; never changes once made
public:
    enum class Missing { is_a_bug, shows_the_key };
    static constexpr Missing usual =
#ifdef NDEBUG
        Missing::shows_the_key;
#else
        Missing::is_a_bug;
#endif

    // Throws Bug when a file is no TOML, holds anything but strings and tables, or repeats another's key.
    Catalogue(std::string language, const std::vector<WordFile>& files, Missing missing = usual);

    const std::string& language() const
    {
        return language_;
    } // zh-CN, as in <html lang>
    std::string say(std::string_view key, std::span<const std::string> blanks = {}) const;
    bool has(std::string_view key) const;
    std::vector<std::string> keys() const; // sorted

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::string language_;
    Missing missing_;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> sentences_;
};

// The folder's name is the language: locale/zh-CN.
Catalogue read_catalogue(const std::filesystem::path& folder, Catalogue::Missing missing = Catalogue::usual);

// What say() speaks from then on. Called once by the program before it starts threads; tests may call it
// again.
void speak(Catalogue catalogue);
const Catalogue& spoken(); // throws Bug before the first speak()

std::string date(Date date);          // 2026年7月10日
std::string short_date(Date date);    // 7月10日
std::string month(Month month);       // 2026年10月
std::string quarter(Quarter quarter); // 2026年第4季度
std::string minute(Instant instant);  // 11月23日 15:42, in China
std::string money(Money money);       // 94,016.81
std::string number(std::int64_t n);   // 1,234

namespace detail {

inline std::string blank(std::string_view text)
{
    return std::string(text);
}
inline std::string blank(Date day)
{
    return date(day);
}
inline std::string blank(Month value)
{
    return month(value);
}
inline std::string blank(Quarter value)
{
    return quarter(value);
}
inline std::string blank(Instant at)
{
    return minute(at);
}
inline std::string blank(Money amount)
{
    return money(amount);
}
inline std::string blank(std::integral auto n)
{
    return std::to_string(n);
}

}

// Dates, months, moments and amounts fill a blank as the functions above write them.
template<class... Blanks>
std::string say(std::string_view key, const Blanks&... blanks)
{
    if constexpr (sizeof...(blanks) == 0) {
        return spoken().say(key);
    } else {
        const std::string filled[] = {detail::blank(blanks)...};
        return spoken().say(key, filled);
    }
}
std::string say(const Refusal& refusal); // with the blanks it carries

}
