#pragma once
// Personal numbers in an uploaded file, told together for each sheet they stand in, with what can be done.

#include "web/work/findings_view.hpp"

namespace gongkai::web::work {

std::vector<FoundPlace> personal_places(const app::Examination& examination);

// A list of people: which columns everybody would read, and which never.
struct ListColumns {
    std::vector<std::string> shown;
    std::vector<std::string> never;
    std::vector<std::string> unsure;
    std::optional<Choice> drop; // all that can't be shown, at once
    std::string summary;        // 12 人，共 3,400.00 元
};
std::optional<ListColumns> list_columns(const app::Examination& examination);

}
