#pragma once
// A photo of a board, as it is kept.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace gongkai::domain {

struct BoardPhoto {
    std::string id;
    std::string place;
    std::string file_name;
    std::string original;    // SHA-256 of the file as it came
    std::string blob;        // of the sealed picture in the closed archive
    std::string fingerprint; // hex
    std::string taken_at;    // as the camera's clock said; empty: it said nothing
    Instant received_at;
    std::optional<std::string> seen_before; // the photo that it is again
};
BOOST_DESCRIBE_STRUCT(BoardPhoto, (),
                      (id, place, file_name, original, blob, fingerprint, taken_at, received_at, seen_before))

// Of how many bits two fingerprints differ. Up to `same_picture` of 256 a photo is an earlier one again,
// saved anew or made smaller; another photo of the same board, from the same spot, differs in dozens.
int bits_between(const std::string& fingerprint, const std::string& other);
constexpr int same_picture = 12;

}
