#pragma once
// A copy (副本) of an edition: at a place, on a screen, on the site, in the feed, at the government's, in the
// archive; and whether it is the one that counts. 四处一致 is what comes out of all of them, never something
// that anybody ticks.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace gongkai::domain {

enum class Outlet { archive, page, feed, column, board, screen };
BOOST_DESCRIBE_ENUM(Outlet, archive, page, feed, column, board, screen)

// same · missing: must be there and isn't · differs: something else is there · stale: an earlier one, or
// nobody knows any more · unproved: said to be there, by no photo yet, or not looked at when it had to be ·
// unread: nobody answered, or not yet looked at
enum class CopyState { same, missing, differs, stale, unproved, unread };
BOOST_DESCRIBE_ENUM(CopyState, same, missing, differs, stale, unproved, unread)

struct CopyCheck { // of an outlet that is read from outside
    std::string edition;
    Outlet outlet = Outlet::page;
    std::string place; // address or folder of a column
    CopyState state = CopyState::unread;
    std::string digest = {}; // commitment of what was found, hex
    Instant checked_at = {};
    Instant since = {}; // found so each time
};
BOOST_DESCRIBE_STRUCT(CopyCheck, (), (edition, outlet, place, state, digest, checked_at, since))

struct Copy {
    Outlet outlet = Outlet::page;
    std::string where; // name of the place, address of the column; empty where there is only one
    CopyState state = CopyState::unread;
    std::string digest = {};           // what is shown there; empty: not known
    std::optional<Instant> at = {};    // when that was proved
    std::optional<Instant> since = {}; // it is so
};

struct OnBoard {                // what is known of an edition at a place for paper
    bool another_hangs = false; // of the same item and period: hung by word, or seen on the last photo
    bool hangs = false;
    bool is_proved = false;
    bool look_was_missed = false;
};
CopyState judge_board(const OnBoard& board);

bool agree(const std::vector<Copy>& copies);

}
