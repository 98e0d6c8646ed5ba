#pragma once
// Who hears of what: the clerks of every step, director, secretary and town only of what is late. All that concerns one
// person is one digest.

#include "store/duties.hpp"
#include "store/reminders.hpp"

namespace gongkai::app {

struct DueReminder {
    store::DutyRow duty;
    domain::ReminderStep step = 0;
};

struct Digest {
    std::string account;
    std::vector<const DueReminder*> reminders; // by village, then by due day; each once
};

// `given` in the order of villages, `people` in that of accounts; the digests look into `given`.
std::vector<Digest> digests_of(const std::vector<DueReminder>& given, const std::vector<store::Reminded>& people);

}
