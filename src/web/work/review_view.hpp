#pragma once
// The page on which the supervisory committee signs and the director or secretary approves: exactly what the public
// will see, and beside it what only they may.

#include "domain/draft.hpp"
#include "web/shared/content_view.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct ReviewForm {
    std::string draft;
    std::string commitment; // of what this page shows
    std::string csrf;
};

struct Verdict { // one way to answer
    std::string action;
    std::string verdict = {}; // agreed, reserved …; empty for the approval itself
    std::string words;        // of the button
    bool is_plain = true;
    std::string offer = {};             // what opens the sentence
    std::optional<Field> says = {};     // the sentence it needs; its name is the id on the page
};

struct ReviewPage {
    Page page;
    Head head;
    std::vector<Step> steps;
    ReviewForm form;
    Errors errors;
    std::vector<std::string> status;
    std::string title; // of the sheet
    std::string note = {}; // public, of a correction
    ContentView content;
    std::optional<Diff> changes;
    std::vector<Person> people;
    std::vector<std::string> explained; // why something isn't personal
    std::optional<Link> original;
    std::string why_not = {}; // why this person can't answer here
    std::vector<Verdict> verdicts;
};

enum class Part { review, approve };

struct Said { // what they wrote that wasn't taken
    Refusal refusal;
    std::string verdict = {};
    std::string says = {};
};

ReviewPage review_page(Visit& visit, const domain::Draft& draft, Part part, const std::optional<Said>& said = {});

}
