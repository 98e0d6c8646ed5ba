#pragma once
// What a code in a photo of a board shows (照片所见), and what that proves.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace gongkai::domain {

// proved: the right sheet, printed since a known day · seen_before: the photo is an old one again · undated:
// printed from the web page, without a day code · old_print: its day code is of no day on which this edition
// could be printed · replaced, withdrawn: no longer what counts · another_village's · differs: not what was
// published under that code · unknown: none of ours
enum class SightingVerdict {
    proved,
    seen_before,
    undated,
    old_print,
    replaced,
    withdrawn,
    another_village,
    differs,
    unknown
};
BOOST_DESCRIBE_ENUM(SightingVerdict, proved, seen_before, undated, old_print, replaced, withdrawn, another_village,
                    differs, unknown)

bool is_wrong(SightingVerdict verdict); // a sheet that must not hang there, or can't be trusted

struct SeenSheet { // what is known of the edition that a code names
    bool is_known = false;
    bool is_of_the_village = false;
    bool is_as_published = false; // what the code says of the content
    bool is_current = false;
    bool is_withdrawn = false; // its disclosure
    bool has_day_code = false;
    std::optional<Date> printed_on = {}; // by its day code; none when no such code was drawn
    Date published_on = {};
};

SightingVerdict judge(const SeenSheet& sheet, bool photo_was_seen_before);

struct Sighting {
    std::string photo;
    std::string mark; // the edition's code, or what the code said
    SightingVerdict verdict = SightingVerdict::unknown;
    std::optional<std::string> posting = {};
    std::optional<Date> printed_on = {};
};
BOOST_DESCRIBE_STRUCT(Sighting, (), (photo, mark, verdict, posting, printed_on))

}
