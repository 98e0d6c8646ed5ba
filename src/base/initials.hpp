#pragma once
// The pinyin initials of a Chinese place name, by ICU.

#include <string>
#include <string_view>

namespace gongkai {

// At most `most` capital letters; "X" when there is nothing to spell: 六道沟 → LDG.
std::string initials_of(std::string_view name, std::size_t most = 4);

}
