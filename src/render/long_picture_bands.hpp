#pragma once
// What stands on a long picture above, before, below and after the table, and the table itself, as bands.

#include "render/long_picture.hpp"

namespace gongkai::render {

struct PartOf { // 第 1 张，共 3 张
    int part, parts;
};

namespace picture {

inline constexpr double margin = 30, content = picture_width - 2 * margin;
inline constexpr Style body{Face::sans, 34}, strong{Face::sans_bold, 34}, small{Face::sans, 28},
    small_strong{Face::sans_bold, 28};

// A text as high as it needs; one that is very long in several bands, so that it can go on in the next part.
std::vector<Band> text_bands(PictureText text, Ground ground, double above, double below);

}

std::vector<Band> head_bands(const Sheet& sheet, const PictureFacts& facts, PartOf which);
// Facts, the equation, what the committee says, photos, paragraphs.
std::vector<Band> opening_bands(const Sheet& sheet, const PictureFacts& facts);
std::vector<Band> closing_bands(const Sheet& sheet); // who signed, whom to ask
std::vector<Band> foot_bands(const Sheet& sheet, const PictureFacts& facts, PartOf which);

class PictureTable {
public:
    explicit PictureTable(const Sheet& sheet);

    std::vector<Band> titles() const; // none where each line says itself what is what
    std::vector<Band> rows() const;
    std::vector<Band> totals() const;

private:
    bool lies_flat(const Style& style); // whether the columns have room side by side
    double amount_width() const;
    Band flat_row(const std::string& line, const std::vector<std::string>& cells, const Style& style) const;
    std::vector<Band> tall_row(const std::string& line, std::span<const SheetCell> cells,
                               bool is_total) const;
    std::string details(std::span<const SheetCell> cells) const;

    const Sheet& sheet_;
    bool is_flat_ = false;
    Style flat_ = {Face::sans, 30};
    std::vector<double> widths_; // of the columns, when they lie flat
    std::size_t main_ = 0;       // the column that names a line, else
    double amounts_ = 0;         // the room for amounts at the right, else
};

}
