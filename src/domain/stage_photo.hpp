#pragma once
// Photos of a stage of a project, as its content names them: lines of the table `photos`, so that digests and
// captions are committed like every other text (docs/commitment.md).

#include <cstddef>

#include "base/result.hpp"
#include "domain/draft.hpp"

namespace gongkai::domain {

struct StagePhoto {
    std::string digest; // SHA-256 of the JPEG, hex
    std::string caption;
    int width = 0, height = 0; // pixels
    bool operator==(const StagePhoto&) const = default;
};

constexpr std::size_t most_stage_photos = 3;
constexpr std::size_t longest_caption = 30; // letters

std::vector<StagePhoto> photos_of(const Content& content);
void put_photos(Content& content, const std::vector<StagePhoto>& photos); // instead of those that are there
std::string photo_file_name(std::size_t at);                              // 1.jpg for the first
// The content without digests, which may look like somebody's number.
Content without_digests(Content content);

// Words about a stage of a project may have photos; nothing else may.
bool takes_photos(const Draft& draft);
// A caption as it is kept, or what is wrong with it. Whether it tells of people is asked elsewhere.
Result<std::string> caption_of(const std::string& typed);

}
