#pragma once
// Forms as they are shown: every field with its label, its help and what is wrong with it.

#include "web/shared/parts.hpp"

namespace gongkai::web {

struct Option {
    std::string value;
    std::string words;
    bool is_chosen = false;
    std::string help = {};
};

struct Field {
    std::string name; // also its id
    std::string label;
    std::string help = {};
    std::string error = {};
    std::string value = {};
    std::string type = "text";  // of the input
    std::string autocomplete = {};
    std::string inputmode = {};
    std::string accept = {};    // file_field: .xlsx,.csv
    std::vector<Option> options = {}; // select_field, choice_field
    bool is_required = true;
    bool is_short = false;
};

struct Wrong { // one line of an error summary
    std::string field;
    std::string words;
};

struct Errors {
    std::string title; // 有 2 处要改
    std::vector<Wrong> wrongs;
};

struct Way { // out of a finding: one button
    std::string name;
    std::string value;
    std::string words;
    bool is_plain = true;
};

struct Finding { // what a check found, where, and what can be done
    std::string tone; // bad blocks, warn asks, ok is settled
    std::string title;
    std::string where = {}; // 工作表「花名册」（隐藏） B2–C5
    std::string words;
    std::string quoted = {}; // already masked
    std::string action = {}; // where the buttons post to; no buttons when empty
    std::string csrf = {};
    std::vector<Way> ways = {};
    std::optional<Field> reason = {}; // a way that needs a sentence
    std::string reason_offer = {};    // what opens it: 这不是个人信息？写明原因
    Way reason_way = {};
};

}
