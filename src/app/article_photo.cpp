#include "app/article_photo.hpp"

#include "intake/jpeg_upright.hpp"
#include "outlet/article.hpp"

namespace gongkai::app {

std::string article_photo(std::string jpeg)
{
    for (const int longest_side : {1200, 800})
        if (jpeg.size() > outlet::largest_upload)
            jpeg = intake::upright_jpeg(jpeg, intake::Turn::none, longest_side).value();
    return jpeg;
}

}
