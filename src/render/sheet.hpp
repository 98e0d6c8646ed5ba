#pragma once
// The sheet that hangs on the village's board: a view of one published document, and the PDF made of it.
// Equal sheets make equal bytes.

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

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

struct Sheet {
    std::string village;
    std::string title;
    SheetFacts facts = {};
    std::optional<Equation> equation = {};
    std::vector<std::string> paragraphs = {}; // a notice's text; may stand before a table
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

std::string sheet_pdf(const Sheet& sheet, const SheetOptions& options = {});
// On how many pages it would be printed.
std::size_t sheet_pages(const Sheet& sheet, const SheetOptions& options = {});
// Several sheets as one file to be printed in one go; each counts its own pages.
std::string sheets_pdf(std::span<const Sheet> sheets, const SheetOptions& options = {});

// The characters no installed font has a glyph for: to be asked before something is published.
std::u32string without_glyph(std::string_view text);

}
