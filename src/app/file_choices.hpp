#pragma once
// What the clerk decided about an uploaded file. Stored with the draft; the file itself is never changed, it is
// read again with these choices.

#include "domain/ledger.hpp"

#include <boost/describe.hpp>
#include <string>
#include <vector>

namespace gongkai::app {

struct FalseAlarm { // "this isn't a personal number", with the reason that the reviewer will read
    std::string sheet;
    std::string cell;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FalseAlarm, (), (sheet, cell, reason))

struct FileChoices {
    domain::ReadChoices reading;
    bool mask = false;            // hide the digits of every finding, keep the cells
    bool margins_left_out = false; // comments, file properties and formulas' texts stay behind
    std::vector<FalseAlarm> false_alarms;
};
BOOST_DESCRIBE_STRUCT(FileChoices, (), (reading, mask, margins_left_out, false_alarms))

}
