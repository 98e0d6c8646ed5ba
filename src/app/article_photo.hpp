#pragma once
// A photo as public accounts take it.

#include <string>

namespace gongkai::app {

// As it is, or smaller on each side where it would be a megabyte or more.
std::string article_photo(std::string jpeg);

}
