#pragma once
// What the parts of a page are made of: words and decisions, ready to be shown. views/parts/ has one template each.

#include "base/money.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gongkai::web {

// How a thing stands. Colour never says it alone: each tone has its sign, and the words beside it.
enum class Tone { none, ok, warn, bad };
const char* tone_class(Tone tone);
const char* tone_sign(Tone tone);

struct Link {
    std::string href;
    std::string words;
    bool is_here = false; // the page itself, in a navigation
    bool is_plain = true; // as a button: the second choice
};

struct Tag { // make with tag(): the sign follows the tone
    std::string tone;
    std::string sign;
    std::string words;
};
Tag tag(Tone tone, std::string words);

struct Stamp { // beside the title, as a seal on paper: 按时 · 11月23日
    std::string tone;
    std::string words;
    std::string note = {};
};
Stamp stamp(Tone tone, std::string words, std::string note = {});

struct Banner { // over the whole page
    std::string tone;
    std::string words;
    std::optional<Link> link = {};
};

struct Because { // one step of a reason
    std::string words;
    std::string cite = {};
};

struct Why { // the reason behind a date or a demand, one tap away
    std::string question;
    std::vector<Because> steps;
};

struct Row { // a duty, a disclosure, a thing to do
    std::string href = {};
    std::string title;
    std::string note = {};
    std::optional<Tag> state = {};
};

struct Todo { // one thing to do, with its button
    std::string tone;
    std::string title;
    std::string words;
    std::optional<Why> why = {};
    Link action;
};

struct Term {
    std::string name; // 上月结余（9月已公布）
    Money amount;
};

struct Equation { // 上月结余 + 收入 − 支出 = 月末结余
    Term opening, income, expenditure, closing;
    bool adds_up = true;
    std::string note = {}; // the closing in capitals, and whether the opening continues last month
};

struct LedgerLine {
    int number = 0; // as on the paper sheet
    std::string date;
    std::string what;
    std::string income = {};
    std::string expenditure = {};
    std::string voucher = {};
    std::optional<Link> ask = {};
    std::string flag = {}; // what a check has found here
};

struct Ledger {
    std::string caption;
    std::vector<LedgerLine> lines;
    std::string total_name = {};
    std::string income = {};
    std::string expenditure = {};
    bool may_ask = true;
};

struct Length { // one bar of a category
    std::string name;
    std::string amount;
    int percent = 0; // of the longest
    bool is_income = false;
    std::string href = {};
};

struct Moment { // one station of a timeline
    std::string state; // done, late, next
    std::string words;
    std::string note = {};
};

struct Photo {
    std::string src;
    std::string href = {};
    std::string words; // what it shows, for those who cannot see it
    std::string note = {};
};

struct Fact {
    std::string term;
    std::string words = {};
    std::vector<Tag> tags = {};
};

struct Proof { // how anybody can check this edition
    std::string code;
    std::string code_href;
    std::vector<Fact> facts = {};
    std::vector<Photo> photos = {};
    std::vector<Link> actions = {};
};

struct CheckPanel { // where the reader's own browser checks an edition
    std::string href = {}; // of the exported edition
    std::string when = {}; // once: as soon as the page is there
};

struct Person { // who prepared, reviewed, approved
    std::string act; // two characters, as a seal: 审核
    std::string name;
    std::string note = {};
    std::string said = {}; // the reservation or objection
    bool is_waiting = false;
};

struct Step { // of a stepper
    std::string words;
    std::string state = {}; // done, now, or nothing yet
};

struct Empty { // nothing here yet, and how that changes
    std::string title;
    std::string words;
    std::optional<Link> action = {};
};

struct Confirmation {
    std::string title;
    std::string words = {};
    std::string code = {};
    std::vector<std::string> next = {};
    std::vector<Link> actions = {};
};

struct Pages {
    std::string words; // 第 2 页，共 5 页
    std::string previous_href = {};
    std::string next_href = {};
};

struct Cell {
    std::string column; // said again in the cell, where a phone shows no head row
    std::string tone = {};
    std::string sign = {};
    std::string words = {}; // empty: not due, the cell stays blank
    std::string href = {};
};

struct GridRow {
    Link head;               // a village, or an item of one
    std::vector<Cell> cells; // one per column
    std::string group = {};  // a heading before this row
};

struct GridGroup { // of columns side by side
    std::string words;
    std::size_t columns = 0;
};

struct Grid {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<GridRow> rows;
    std::string corner = {}; // over the heads of the rows
    std::vector<GridGroup> groups = {};
};

struct DiffRow {
    Tag change; // 改动, 新增, 删去
    std::string where;
    std::string before = {};
    std::string after = {};
};

struct Diff {
    std::string caption;
    std::vector<DiffRow> rows;
};

}
