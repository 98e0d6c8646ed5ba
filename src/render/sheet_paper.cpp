#include "render/sheet_paper.hpp"

namespace gongkai::render {

namespace {

constexpr double mm = 72 / 25.4;
constexpr double a3_titles[] = {60, 56, 52, 50, 48};
constexpr double a4_titles[] = {40, 36, 34, 32, 30, 28};
constexpr Setting a3_tables[] = {{1, 28}, {1, 26}, {1, 24}, {1, 22}, {1, 20},
                                 {2, 20}, {2, 18}, {2, 17}, {2, 16}, {1, 16}};
constexpr Setting a3_large_tables[] = {{1, 32}, {1, 28}, {1, 26}, {1, 24}};
constexpr Setting a4_tables[] = {{1, 18}, {1, 16}, {1, 14}, {1, 13}, {1, 12}};
constexpr Setting a4_large_tables[] = {{1, 24}, {1, 20}};
// A list has few and narrow columns: side by side they use the width, and the letters stay large.
constexpr Setting a3_lists[] = {{2, 34}, {1, 34}, {2, 30}, {1, 30}, {3, 28}, {2, 28}, {3, 26},
                                {2, 26}, {1, 26}, {3, 24}, {2, 24}, {3, 22}, {2, 22}, {3, 20},
                                {2, 20}, {3, 18}, {2, 18}, {3, 16}, {2, 16}, {1, 16}};
constexpr Setting a3_large_lists[] = {{2, 34}, {1, 34}, {2, 30}, {1, 30}, {2, 26}, {3, 24}, {2, 24}, {1, 24}};
constexpr Setting a4_lists[] = {{1, 22}, {1, 20}, {2, 18}, {1, 18}, {2, 16}, {1, 16}, {2, 14},
                                {1, 14}, {2, 13}, {3, 12}, {2, 12}, {1, 12}};
constexpr Setting a4_large_lists[] = {{1, 26}, {1, 24}, {2, 22}, {1, 22}, {2, 20}, {1, 20}, {2, 18}, {1, 18}};
constexpr double a3_poster_titles[] = {84, 78, 72, 66, 60, 56, 52, 50, 48};
constexpr double a4_poster_titles[] = {48, 44, 40, 36, 34, 32, 30, 28};
constexpr double a3_posters[] = {52, 48, 44, 40, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18};
constexpr double a3_large_posters[] = {60, 54, 48, 44, 40, 36, 32, 28};
constexpr double a4_posters[] = {28, 26, 24, 22, 20, 18, 16, 15, 14};
constexpr double a4_large_posters[] = {34, 30, 28, 26, 24};
constexpr double a3_notices[] = {34, 30, 27, 24, 22, 20, 18};
constexpr double a3_large_notices[] = {40, 36, 32, 28};
constexpr double a4_notices[] = {20, 18, 16, 15, 14};
constexpr double a4_large_notices[] = {28, 26, 24};

constexpr Paper a3 = {.width = 420 * mm,
                      .height = 297 * mm,
                      .side = 14 * mm,
                      .top = 11 * mm,
                      .bottom = 9 * mm,
                      .qr = 66 * mm,
                      .mark_width = 106 * mm,
                      .code_beside_qr = true,
                      .titles = a3_titles,
                      .facts = 19,
                      .mark_code = 19,
                      .mark_note = 13,
                      .term_label = 17,
                      .term_amount = 34,
                      .voice = 17,
                      .foot = 16,
                      .tables = a3_tables,
                      .lists = a3_lists,
                      .notices = a3_notices,
                      .poster_titles = a3_poster_titles,
                      .posters = a3_posters};

constexpr Paper a4 = {.width = 210 * mm,
                      .height = 297 * mm,
                      .side = 12 * mm,
                      .top = 11 * mm,
                      .bottom = 9 * mm,
                      .qr = 40 * mm,
                      .mark_width = 40 * mm,
                      .code_beside_qr = false,
                      .titles = a4_titles,
                      .facts = 13,
                      .mark_code = 12,
                      .mark_note = 9.5,
                      .term_label = 12,
                      .term_amount = 20,
                      .voice = 12.5,
                      .foot = 11.5,
                      .tables = a4_tables,
                      .lists = a4_lists,
                      .notices = a4_notices,
                      .poster_titles = a4_poster_titles,
                      .posters = a4_posters};

struct LargePrint {
    std::span<const Setting> tables, lists;
    std::span<const double> notices, posters;
    double least; // of all text but the mark in the corner and the foot
};

constexpr Paper enlarged(Paper paper, const LargePrint& large)
{
    const double least = large.least;
    paper.facts = std::max(paper.facts, least);
    paper.voice = std::max(paper.voice, least);
    paper.term_label = std::max(paper.term_label, least);
    paper.foot = std::max(paper.foot, least * 0.9);
    paper.tables = large.tables;
    paper.lists = large.lists;
    paper.notices = large.notices;
    paper.posters = large.posters;
    return paper;
}

constexpr Paper a3_large =
    enlarged(a3, {a3_large_tables, a3_large_lists, a3_large_notices, a3_large_posters, 24});
constexpr Paper a4_large =
    enlarged(a4, {a4_large_tables, a4_large_lists, a4_large_notices, a4_large_posters, 18});

}

const Paper& paper_of(const SheetOptions& options)
{
    const bool large = options.print == SheetOptions::Print::large;
    switch (options.paper) {
    case SheetOptions::Paper::a3_landscape: return large ? a3_large : a3;
    case SheetOptions::Paper::a4_portrait: return large ? a4_large : a4;
    }
    return a3;
}

}
