#pragma once
// Who hears of what: the clerks of every step and of photos that are asked for, director, secretary and town only of what
// is late. All that concerns one person is one digest.

#include "app/look_reminders.hpp"
#include "store/duties.hpp"
#include "store/reminders.hpp"

namespace gongkai::app {

struct DueReminder {
    store::DutyRow duty;
    domain::ReminderStep step = 0;
};

struct Given { // all that is reminded of now; each in the order of villages
    std::vector<DueReminder> duties;
    std::vector<AskedLooks> looks;
};

struct Matters { // some of it, in the same order, each once
    std::vector<const DueReminder*> duties;
    std::vector<const AskedLooks*> looks;
    std::size_t count() const { return duties.size() + looks.size(); }
};
Matters matters_within(const Given& given, const std::string& division);

struct Digest {
    std::string account;
    Matters matters;
};

// `people` in the order of accounts; the digests look into `given`.
std::vector<Digest> digests_of(const Given& given, const std::vector<store::Reminded>& people);

}
