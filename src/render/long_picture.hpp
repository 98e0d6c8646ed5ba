#pragma once
// A sheet as pictures for a chat (长图): one column of a telephone's width, every line of the table, the QR
// code at the end. What is too long for one picture goes on in the next; each of them can be checked by
// itself. Equal sheets make equal bytes.

#include "render/picture_canvas.hpp"
#include "render/sheet.hpp"

namespace gongkai::render {

struct PictureOfStage {
    PicturePhoto photo; // no side longer than longest_photo
    std::string caption;
};

struct PictureFacts {
    std::string address;       // of the page that counts, as a person would type it
    std::string warning = {};  // 演示, 已更正, 已撤回: at the top of every part
    std::string parts_at = {}; // where further parts are to be had, when they are
    std::vector<PictureOfStage> photos = {};
};

// 750 pixels is what pages for WeChat are drawn for; text of 34 is then as large as 17 on a page. Six million
// pixels are what editors of official accounts are known to take, and such a picture stays far below the two
// megabytes that robots take.
inline constexpr int picture_width = 750;
inline constexpr int tallest_picture = 8000;
inline constexpr std::size_t largest_picture = 2u << 20;
// Three of them take a megabyte at most, even of noise: what is left is enough for the most text of a part.
inline constexpr int longest_photo = 600;

std::string
picture_cover(const Sheet& sheet); // village and title alone, as PNG, for where an article is listed

class LongPicture {
public:
    LongPicture(const Sheet& sheet, const PictureFacts& facts, int tallest = tallest_picture);

    int parts() const { return static_cast<int>(bodies_.size()); }
    std::string png(int part) const; // from 1 on

private:
    Sheet sheet_;
    PictureFacts facts_;
    std::vector<std::vector<Band>> bodies_; // between head and foot of each part
};

}
