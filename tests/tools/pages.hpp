#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/out.hpp"

namespace gongkai::web {

struct Step {
    std::string title;
    bool is_done = false;
};

struct SamplePage {
    std::string title;
    std::string address;
    std::string number;
    std::optional<std::string> why_not = {};
    std::vector<Step> steps = {};
    bool open = false;
    render::Html note = {};
};

}
