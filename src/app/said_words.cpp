#include "app/said_words.hpp"

#include "base/text.hpp"
#include "privacy/scan.hpp"

namespace gongkai::app {

Result<std::string> said_words(const std::string& typed, const char* field, const char* nothing, std::size_t longest)
{
    auto text = trim(typed);
    if (text.empty()) return refuse({.says = nothing, .field = field});
    if (length_of(text) > longest)
        return refuse({.says = "words.too_long", .field = field, .with = {std::to_string(longest)}});
    if (!privacy::scan_text(text).empty()) return refuse({.says = "words.personal", .field = field});
    return text;
}

}
