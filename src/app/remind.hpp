#pragma once
// Reminds those who have the work of the duties that press and of the photos that are asked for today: one message for each person. What is reminded of is
// marked in the same transaction, so it can run at any time, several times a day and in several processes at once.

#include "app/queue_reminders.hpp"

namespace gongkai::app {

struct Remind {
    std::vector<int> days_before = {7, 3, 0};
    std::string scope = {}; // only villages within; empty: all
    Ways ways = {};         // out of the house, besides the inbox
};

struct Reminded {
    std::int64_t duties = 0;
    std::int64_t photos = 0; // asked for, of a sheet that hangs
    std::int64_t people = 0;
    std::int64_t mails = 0;          // queued
    std::int64_t group_messages = 0; // queued
};

Result<Reminded> remind(Office& office, const Remind& order);

}
