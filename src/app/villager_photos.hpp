#pragma once
// Photos of a board that anybody may send (我看到的公开栏): of which boards, and how many.

#include "app/office.hpp"
#include "domain/place.hpp"

namespace gongkai::app {

constexpr std::size_t longest_villager_words = 200; // characters

// An open board of that village; anything else is missing.
Result<domain::Place> public_board(Office& office, const std::string& place);

// Counted for the board and for everybody, not for an address: a whole village shares one.
Result<> may_send_photo(Office& office, const domain::Place& place);

// As they are kept: trimmed, refused when they are too long or hold somebody's number.
Result<std::string> checked_words(const std::string& typed);

}
