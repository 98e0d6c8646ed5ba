#pragma once
// What is to be done at a place where sheets hang: which come down and why, which stay until when, which are
// to be hung.

#include <vector>

#include "app/office.hpp"
#include "domain/place.hpp"
#include "domain/posting.hpp"
#include "store/editions.hpp"

namespace gongkai::app {

struct OnTheWall {
    domain::Posting posting;
    domain::PostingTerm term;
    store::Heading heading;
    domain::PostingEnding ending = domain::PostingEnding::early; // as what it would come down today
};

struct WallNews {
    std::vector<OnTheWall> down; // wrong by now, or hung for their time
    std::vector<OnTheWall> stay;
    std::vector<store::Heading> up; // the oldest first
};

// From the first photo on: the law's days, or the catalogue's where they are more.
domain::PostingTerm term_of(Office& office, const std::string& village, const std::string& item,
                            std::optional<Instant> proved_at);

WallNews wall_news(Office& office, const domain::Place& place);

}
