#pragma once
// A photo of a board, as it is kept.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace gongkai::domain {

// office 村里、镇里 · villager 村民, who isn't named · inspector 检查的人
enum class PhotoSender { office, villager, inspector };
BOOST_DESCRIBE_ENUM(PhotoSender, office, villager, inspector)

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
    PhotoSender sender = PhotoSender::office;
    std::string words; // that a villager added
};
BOOST_DESCRIBE_STRUCT(BoardPhoto, (),
                      (id, place, file_name, original, blob, fingerprint, taken_at, received_at, seen_before,
                       sender, words))

struct PhotoTally { // of villagers, at a place
    std::int64_t count = 0;
    std::optional<Instant> last = {};
};
BOOST_DESCRIBE_STRUCT(PhotoTally, (), (count, last))

// Of how many bits two fingerprints differ. Up to `same_picture` of 256 a photo is an earlier one again,
// saved anew or made smaller; another photo of the same board, from the same spot, differs in dozens.
int bits_between(const std::string& fingerprint, const std::string& other);
constexpr int same_picture = 12;

}
