#pragma once
// A photo of a board proves what hangs there. A sheet that can be read in it hangs from now on, if nobody
// said so before; the same picture proves nothing a second time.

#include "app/look_at_photo.hpp"
#include "app/office.hpp"
#include "domain/board_photo.hpp"
#include "domain/sighting.hpp"

namespace gongkai::app {

struct ProvePosting {
    std::string place;
    LookedAtPhoto photo;
    domain::PhotoSender sender = domain::PhotoSender::office;
    std::string words = {}; // of a villager, checked
};

struct PostingProof {
    domain::BoardPhoto photo;
    std::vector<domain::Sighting> sightings; // none: no code could be read
};

// Sent once more by a second click, it is the proof that there is.
Result<PostingProof> prove_posting(Office& office, const ProvePosting& order);

}
