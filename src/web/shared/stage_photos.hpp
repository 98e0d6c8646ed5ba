#pragma once
// Photos of a stage of a project as a page shows them.

#include <string>
#include <vector>

#include "domain/content.hpp"

namespace gongkai::web {

struct StagePhoto {
    std::string src;
    int width = 0, height = 0;
    std::string caption; // also for those who can't see it
    std::string digest;
};

// Those of a content, where `at` is how their addresses begin: /e/LDG-7K4Q-3M8/photos/
std::vector<StagePhoto> stage_photos(const domain::Content& content, const std::string& at);

std::string photos_href(const std::string& code); // of an edition

}
