#pragma once
// Reminders for those who want them outside the site: by mail to a person, by robot to a group.

#include "app/reminder_words.hpp"
#include "outlet/robot.hpp"

namespace gongkai::app {

struct Ways { // out of the house
    Outward outward = {};
    bool mail = false; // there is a mail server
    std::vector<outlet::Robot> robots = {};
};

std::int64_t queue_mails(Office& office, db::Transaction& transaction, const std::vector<Digest>& digests, const Ways& ways);
std::int64_t queue_group_messages(Office& office, db::Transaction& transaction, const std::vector<DueReminder>& given,
                                  const Ways& ways);

}
