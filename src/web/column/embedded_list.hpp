#pragma once
// The newest disclosures of a division inside another site's page: a frame of ours, or one script tag that
// builds the list there.

#include <string>
#include <vector>

#include "web/shared/visit.hpp"

namespace gongkai::web::column {

struct EmbeddedRow {
    std::string href;
    std::string title;
    std::string published_on;
};

struct EmbeddedList {
    std::string title;
    std::string more_href; // the division's page
    bool demonstration = false;
    std::vector<EmbeddedRow> rows;
};

http::Response show_embedded(Visit& visit); // /embed/220681101 the frame, /embed/220681101.js the script

}
