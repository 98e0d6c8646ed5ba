#pragma once
// Files in pieces: begun, continued, given up, taken by a form. Each belongs to the person who began it.

#include "app/office.hpp"
#include "domain/partial_file.hpp"

namespace gongkai::app {

constexpr std::int64_t longest_partial_file = 32 << 20; // bytes; a photo of a good phone has ten million

struct BeginFile {
    std::int64_t length = 0;
    std::string file_name = {};
};
Result<domain::PartialFile> begin_file(Office& office, const BeginFile& order);

struct TakeInPiece {
    std::string file;
    std::int64_t offset = 0; // where the sender believes that we are
    std::string_view bytes = {};
};
Result<domain::PartialFile> take_in_piece(Office& office, const TakeInPiece& order); // as it is then

struct DropFile {
    std::string file;
};
Result<domain::PartialFile> drop_file(Office& office, const DropFile& order);

// Of the actor, and not expired; anything else is missing.
Result<domain::PartialFile> partial_file(Office& office, const std::string& id);
Result<std::string> whole_file(Office& office,
                               const domain::PartialFile& file); // its bytes, when all have come

}
