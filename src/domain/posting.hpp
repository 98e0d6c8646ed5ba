#pragma once
// A posting (张贴): a sheet of an edition at a place, from when it was hung until it came down.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace gongkai::domain {

enum class Paper { a3, a4 };
BOOST_DESCRIBE_ENUM(Paper, a3, a4)

enum class PostingEnding { over, replaced, withdrawn, early, place_closed };
BOOST_DESCRIBE_ENUM(PostingEnding, over, replaced, withdrawn, early, place_closed)

struct Posting {
    std::string id;
    std::string place;
    std::string edition; // its code
    Paper paper = Paper::a3;
    Instant hung_at;
    std::optional<Instant> taken_down_at;
    std::optional<PostingEnding> ending;
    std::string because;                   // why it came down early
    std::optional<Instant> proved_at = {}; // by the first photo
    std::optional<Instant> seen_at = {};   // on the last one

    Date hung_on() const { return shanghai_date(hung_at); }
    bool hangs() const { return !taken_down_at; }
};
BOOST_DESCRIBE_STRUCT(Posting, (),
                      (id, place, edition, paper, hung_at, taken_down_at, ending, because, proved_at,
                       seen_at))

// How long a sheet has to hang: a standing item's as long as it is the one that counts, any other to its last
// required day. The days run from the first photo that proved it; before that there is no last day.
struct PostingTerm {
    bool while_current = false;
    std::optional<Date> last_day = {}; // of a sheet that need not hang at all: the day before
};

// As what it would come down on a day: `is_current`, `is_withdrawn` of the edition's disclosure.
PostingEnding ending_on(Date day, const PostingTerm& term, bool is_current, bool is_withdrawn);

}
