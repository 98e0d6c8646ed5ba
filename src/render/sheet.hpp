#pragma once
// The sheet that hangs on the village's board: a view of one published document, and the PDF made of it.
// Equal sheets make equal bytes.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "render/jpeg.hpp"

namespace gongkai::render {

enum class Align { left, center, right };

struct SheetColumn {
    std::string title;
    Align align = Align::left;
    double width =
        1; // its share of what text columns have, compared with the others; amounts take what they need
    bool carried = false; // a column of amounts: its sum is carried from page to page
};

using SheetCell = std::variant<std::string, Money>;

struct SheetRow {
    std::string line; // the line number that paper and screen share
    std::vector<SheetCell> cells;
};

struct Term { // one box of 期初 + 收入 − 支出 = 期末
    Money amount;
    std::string label = {}; // the usual word when empty
};

struct Equation {
    Term opening, income, expenditure, closing;
};

struct SheetFacts { // the line under the title; what is empty is not said
    std::string unit = {};
    std::optional<Date> published_on = {};
    std::optional<Date> posted_until = {};
    std::string source = {};
    std::optional<int> count = {};
    std::vector<std::string> more = {};
};

std::vector<std::string> words_of(const SheetFacts& facts);

struct Voice {        // what the supervisory committee says: a reservation, an objection
    std::string lead; // printed bold before the text
    std::string text;
};

struct Passage { // a heading and what is said under it; in a form, a label and what stands beside it
    std::string heading;
    std::vector<std::string> paragraphs;
};

struct SheetStage { // of a project: before, during, after
    std::string label;
    bool is_now = false;
};

struct SheetPhoto { // of a stage
    Jpeg jpeg;
    std::string caption;
};

// How the sheet is set: an account or whatever has a table, a list of people in as many columns as fit, words
// to be read from two metres, or labels with a few words beside each.
enum class SheetLook { usual, list, poster, form };

struct Sheet {
    SheetLook look = SheetLook::usual;
    std::string village;
    std::string title;
    SheetFacts facts = {};
    std::optional<Equation> equation = {};
    std::vector<SheetStage> stages = {};      // drawn below the title
    std::vector<SheetPhoto> photos = {};      // side by side below them
    std::vector<std::string> paragraphs = {}; // may stand before a table
    std::vector<Passage> passages = {};       // the text of a poster or a form
    std::vector<std::string> closing = {};    // below it: who says so, and when
    std::vector<SheetColumn> columns = {};    // without the line number, which is always first
    std::vector<SheetRow> rows = {};
    std::vector<SheetCell> totals = {}; // one per column, as published
    std::vector<Voice> voice = {};
    std::vector<std::string> signatories = {};
    std::string maker = {};
    std::string ask = {};    // where to ask
    std::string footer = {}; // who posts it
    std::string code = {};   // of the edition, as a person types it
    int edition = 1;
    std::string day_code = {};
    std::string qr_payload = {};
    std::string language = "zh-CN";
};

struct SheetOptions {
    enum class Paper { a3_landscape, a4_portrait } paper = Paper::a3_landscape;
    enum class Print { usual, large } print = Print::usual;
    std::string watermark = {}; // 演示, 草稿, 已更正 …
};

// All the words before the table, without how they are set.
std::vector<std::string> paragraphs_of(const Sheet& sheet);

std::string sheet_pdf(const Sheet& sheet, const SheetOptions& options = {});
// On how many pages it would be printed.
std::size_t sheet_pages(const Sheet& sheet, const SheetOptions& options = {});
// Several sheets as one file to be printed in one go; each counts its own pages.
std::string sheets_pdf(std::span<const Sheet> sheets, const SheetOptions& options = {});

// The same where it matters how many pages each takes before all are there: every sheet is laid out once.
class SheetPile {
public:
    explicit SheetPile(const SheetOptions& options = {});
    ~SheetPile();
    SheetPile(const SheetPile&) = delete;
    SheetPile& operator=(const SheetPile&) = delete;

    std::size_t add(const Sheet& sheet); // the pages it takes
    void put_first(const Sheet& sheet);  // before all that are there
    std::string pdf();                   // once

private:
    void name_after(const Sheet& sheet);
    struct Laid;
    std::unique_ptr<Laid> laid_;
};

// The characters no installed font has a glyph for: to be asked before something is published.
std::u32string without_glyph(std::string_view text);

}
