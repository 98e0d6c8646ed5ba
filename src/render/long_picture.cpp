#include "render/long_picture.hpp"

#include "base/ensure.hpp"
#include "render/long_picture_bands.hpp"

namespace gongkai::render {

namespace {

double height_of(const std::vector<Band>& bands)
{
    double height = 0;
    for (const auto& band : bands)
        height += band.height;
    return height;
}

void append(std::vector<Band>& to, std::vector<Band> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class Flow { // of bands over as many parts as they need
public:
    explicit Flow(double room) : room_(room) {}

    // `repeated` stands above the first of the bands on every further part.
    void add(std::vector<Band> bands, const std::vector<Band>& repeated = {})
    {
        for (auto& band : bands) {
            if (used_ + band.height > room_ && used_ > 0) {
                bodies_.emplace_back(repeated);
                used_ = height_of(repeated);
            }
            used_ += band.height;
            bodies_.back().push_back(std::move(band));
        }
    }
    std::vector<std::vector<Band>> take() { return std::move(bodies_); }

private:
    double room_, used_ = 0;
    std::vector<std::vector<Band>> bodies_{1};
};

}

std::string picture_cover(const Sheet& sheet)
{
    constexpr double at_least = 320; // 2.35 : 1, as lists of articles show covers
    auto bands = head_bands(sheet, {}, {1, 1});
    bands.back().height += std::max(0.0, at_least - height_of(bands));
    return picture_of(picture_width, bands);
}

LongPicture::LongPicture(const Sheet& sheet, const PictureFacts& facts, int tallest)
    : sheet_(sheet), facts_(facts)
{
    constexpr int many = 99; // parts, whose numbers take the most room
    const double around = height_of(head_bands(sheet_, facts_, {many, many})) +
                          height_of(foot_bands(sheet_, facts_, {many, many}));
    ENSURE(tallest > around + 1500);
    Flow flow(tallest - around);
    flow.add(opening_bands(sheet_, facts_));
    const PictureTable table(sheet_);
    const auto titles = table.titles();
    flow.add(titles);
    flow.add(table.rows(), titles);
    flow.add(table.totals());
    flow.add(closing_bands(sheet_));
    bodies_ = flow.take();
}

std::string LongPicture::png(int part) const
{
    ENSURE(part >= 1 && part <= parts());
    auto bands = head_bands(sheet_, facts_, {part, parts()});
    append(bands, bodies_[static_cast<std::size_t>(part) - 1]);
    append(bands, foot_bands(sheet_, facts_, {part, parts()}));
    auto made = picture_of(picture_width, bands);
    ENSURE(made.size() <= largest_picture);
    return made;
}

}
