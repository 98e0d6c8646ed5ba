#pragma once
// Names of people with their middle hidden: 张*三. For lists whose time on the board is over.

#include <string>
#include <string_view>

#include "domain/content.hpp"

namespace gongkai::domain {

// The first and the last character stay, of two the first. Several names in one text are hidden one by one.
std::string masked_name(std::string_view name);

// A list with the cells of its columns of names so hidden, and the same names in the rest of their lines; contents of
// other forms stay as they are.
Content with_masked_names(Content content);

}
