// A template's text cut into what is HTML and what is not.
#pragma once

#include "../generator.hpp"

namespace tmplc {

struct Source {
    std::string file;
    std::string text;

    generator::Place place(std::size_t offset) const;
    [[noreturn]] void blame(std::size_t offset, const std::string& what) const
    {
        generator::blame(place(offset), what);
    }
};

struct Token {
    enum class Kind { literal, hole, tag }; // HTML, {{ … }}, {% … %}
    Kind kind;
    std::size_t begin; // of text, in the source
    std::string_view text;
};

// Comments are gone, and a tag alone on its line has taken the line with it.
std::vector<Token> tokens(const Source& source);

}
