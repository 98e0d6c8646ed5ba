#pragma once
// The measures of each kind of sheet, in points. A3 hangs on the wall and is read from two metres: title 48
// and more, text 16 and more, on a poster 24 wherever one page holds it; in large print 24 and more.

#include <span>

#include "render/sheet.hpp"

namespace gongkai::render {

struct Setting {    // how the table or the notice is set
    int panels = 1; // tables side by side
    double body = 16;
};

struct Paper {
    double width, height, side, top, bottom; // the margins
    double qr;                      // its side: as large as the head allows, to be read from farther away
    double mark_width;              // the code and QR in the top right corner
    bool code_beside_qr;            // else below it
    std::span<const double> titles; // the sizes to try, largest first
    double facts, mark_code, mark_note, term_label, term_amount, voice, foot;
    std::span<const Setting> tables; // from the roomiest to the tightest
    std::span<const Setting> lists;  // likewise, of people
    std::span<const double> notices; // the sizes of words before a table
    std::span<const double> poster_titles;
    std::span<const double> posters; // the sizes of their words, and those of forms
};

inline constexpr double line_box = 1.36;   // of a line of text, in ems
inline constexpr double foot_share = 0.76; // of the foot's width: who signed and where to ask

const Paper& paper_of(const SheetOptions& options);

}
