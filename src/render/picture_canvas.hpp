#pragma once
// A picture for telephones, drawn in pixels: bands of one ground and one ink below each other, text, rules
// and QR codes on them.

#include <memory>
#include <string>
#include <vector>

#include "render/qr.hpp"
#include "render/typesetter.hpp"

namespace gongkai::render {

enum class Ground { plain, head, soft, warning }; // of a band; its ink goes with it

struct PictureText { // lengths in pixels; `top` and `x` from the corner of its band
    std::string words;
    Style style;
    double x = 0, top = 0, width = 0; // broken at width
    enum class Side { left, right, center } side = Side::left;
    double indent = 0;             // of the first line
    std::string lead = {};         // printed bold before the words
    int first_line = 0, lines = 1; // what of it stands here
    bool is_quiet = false;
};

struct PictureRule {
    double x, top, width, weight;
    bool is_quiet = false;
};

struct PictureCode {
    std::string payload;
    double x, top;
    int module; // pixels
};

struct PicturePhoto {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgb; // row by row
    int x = 0, top = 0;
};

struct Band {
    Ground ground = Ground::plain;
    double height = 0;
    std::vector<PictureText> texts = {};
    std::vector<PictureRule> rules = {};
    std::vector<PictureCode> codes = {};
    std::vector<PicturePhoto> photos = {};
};

double line_step(const Style& style); // from one line to the next
// How many lines the words take; where they surely fit on one, without setting them.
int lines_of(const PictureText& text);

// Bands from top to bottom, as a PNG.
std::string picture_of(int width, const std::vector<Band>& bands);

}
