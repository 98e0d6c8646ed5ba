#pragma once
// Reminders for those who want them outside the site: by mail to a person, by robot to a group.

#include "app/reminder_words.hpp"

namespace gongkai::app {

std::int64_t queue_mails(Office& office, db::Transaction& transaction, const std::vector<Digest>& digests, const Ways& ways);
std::int64_t queue_group_messages(Office& office, db::Transaction& transaction, const Given& given,
                                  const Ways& ways);

}
