#pragma once
// How fast a screen goes. All of these are our choices; the programme carries them to the player.

#include <boost/describe.hpp>

namespace gongkai::domain {

struct ScreenPace {
    // Slow on purpose: old eyes, from a distance, who look up in the middle of a page.
    int characters_per_second = 4;
    int least_seconds = 8;   // also for a page of three words: it has to be found first
    int most_seconds = 60;   // nobody stands longer before one page
    int photo_seconds = 8;   // each, beside those for the words around it
    int notice_seconds = 15; // each, when several take turns
    // A correction is on the screen after one question and the time to draw it: well under a minute.
    int poll_seconds = 20;
    int report_seconds = 60;
};
BOOST_DESCRIBE_STRUCT(ScreenPace, (),
                      (characters_per_second, least_seconds, most_seconds, photo_seconds, notice_seconds,
                       poll_seconds, report_seconds))

}
