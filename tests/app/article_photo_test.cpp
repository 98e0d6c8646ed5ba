// Photos for public accounts: as they are while they are small enough, else smaller.

#include <gtest/gtest.h>

#include "app/article_photo.hpp"
#include "intake/jpeg_upright.hpp"
#include "intake/photos.hpp"
#include "outlet/article.hpp"

namespace gongkai::app {
namespace {

std::string noise(int side, int quality) // as hard to press together as a photo can be
{
    intake::Picture picture{side, side, {}};
    std::uint32_t seed = 7;
    for (int i = 0; i < side * side; ++i) {
        seed = seed * 1664525 + 1013904223;
        picture.grey.push_back(static_cast<std::uint8_t>(seed >> 24));
    }
    return intake::as_jpeg(picture, false, quality);
}

TEST(ArticlePhoto, stays_as_it_is_where_an_account_takes_it)
{
    const auto photo = noise(600, 80);
    EXPECT_EQ(article_photo(photo), photo);
}

TEST(ArticlePhoto, becomes_smaller_where_no_account_would_take_it)
{
    const auto large = noise(1600, 80), still_larger = noise(1600, 98);
    ASSERT_GT(large.size(), outlet::largest_upload);
    for (const auto& photo : {large, still_larger}) {
        const auto taken = article_photo(photo);
        EXPECT_LE(taken.size(), outlet::largest_upload);
        EXPECT_GE(intake::size_of_jpeg(taken)->width, 800);
    }
}

}
}
