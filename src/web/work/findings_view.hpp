#pragma once
// What the checks found in an uploaded file, each beside its place with the ways out of it as buttons.

#include "app/decide_file.hpp"
#include "app/examine_file.hpp"
#include "web/shared/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gongkai::web::work {

struct Hidden { // what a button sends besides its decision
    std::string name;
    std::string value;
};

struct Choice { // one way out: a button with all it needs, or with a sentence of the clerk's
    std::string words;
    bool is_plain = true;
    std::vector<Hidden> sends;
    std::optional<Field> reason = {}; // a sentence to write
    std::string offer = {};           // what opens it; open from the start when empty
    std::string id = {};              // of its input, unique on the page
};

struct FoundPlace {
    std::string tone;  // bad blocks, warn asks, ok is settled
    std::string title;
    std::string where; // 隐藏的工作表「花名册」 B2–C5
    std::string words;
    std::string way_out = {};
    std::string quoted = {}; // already masked
    std::vector<Choice> choices = {};
};

struct LeftOut { // what stays out of the disclosure by the clerk's choice, and the way back
    std::string words;
    std::optional<Choice> back = {};
};

std::vector<FoundPlace> found_places(const app::Examination& examination, const std::string& period);
std::vector<LeftOut> left_out(const app::FileChoices& choices);
std::vector<std::string> false_alarms(const app::FileChoices& choices); // for those who review

std::vector<Hidden> sends(app::FileDecision decision, std::vector<Hidden> more = {});
std::string column_letters(int column); // 2 → B
std::string at_sheet(const std::string& sheet);

}
