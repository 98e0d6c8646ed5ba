#pragma once
// The small part of Markdown in which our guides are written: headings, paragraphs, lists, quotes, code, bold,
// links and pictures. Anything else stays text.

#include "render/out.hpp"

#include <string>
#include <string_view>

namespace gongkai::render {

struct Prose {
    std::string title; // of its first heading
    Html html;
};

// Pictures are looked for in `pictures`, by their last name; a link to other.md leads to other.
Prose markdown(std::string_view text, std::string_view pictures = {});

}
