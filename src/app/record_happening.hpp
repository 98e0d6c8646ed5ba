#pragma once
// Something happened that must be public: the clerk writes it down, and its clock starts.

#include "app/office.hpp"
#include "domain/duty.hpp"
#include "domain/happening.hpp"

namespace gongkai::app {

struct RecordHappening {
    std::string village;
    std::string item;
    Date happened_on;
    std::string words;
    std::optional<law::Stage> stage = {};
    std::optional<std::int64_t> project = {}; // one that is known; none: a new one
    std::string project_name = {};            // of a new one
};
BOOST_DESCRIBE_STRUCT(RecordHappening, (), (village, item, happened_on, words, stage, project, project_name))

struct RecordedHappening {
    domain::Happening happening;
    domain::Duty duty;
};

// Written down twice (double click), it is the one that is there already.
Result<RecordedHappening> record_happening(Office& office, const RecordHappening& order);

// The due day it would get and why, without writing anything down.
Result<law::Due> look_at_happening(Office& office, const RecordHappening& order);

}
