#pragma once
// Where the texts of a TOML file stand, for whoever replaces some of them and leaves every other byte as it
// is.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

struct TomlText {
    std::string name; // keys from the root, lists left out: robot.url of each [[robot]]
    std::string text;
    int line = 0;
    std::size_t begin = 0, end = 0; // bytes of the file, quotation marks included
};

// In the order of the file; none of a file that TomlDocument has a problem with.
std::vector<TomlText> toml_texts(std::string_view toml);

// A text as a basic string of one line, with its quotation marks.
std::string toml_quoted(std::string_view text);

// The file with each text replaced by `with` of it, written as toml_quoted does.
template<class With>
std::string with_texts_replaced(std::string toml, const std::vector<TomlText>& texts, With with)
{
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        toml.replace(text->begin, text->end - text->begin, toml_quoted(with(*text)));
    return toml;
}

}
