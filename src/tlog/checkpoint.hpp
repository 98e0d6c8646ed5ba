#pragma once
// The log's head (c2sp.org/tlog-checkpoint): whose log, how many leaves, which root.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.hpp"

namespace gongkai::tlog {

struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};
    bool operator==(const Checkpoint&) const = default;
};

std::string to_text(const Checkpoint& checkpoint); // what is signed: three lines
// The text of a note. Further lines that aren't empty are allowed and passed over.
std::optional<Checkpoint> parse_checkpoint(std::string_view text);
std::optional<Digest> digest_from_base64(std::string_view text);

}
