#include "store/reminders.hpp"

#include "sql/reminder.hpp"

namespace gongkai::store {

std::vector<Reminded> Reminders::people() const
{
    return db_.list<Reminded>(sql::people_reminded);
}

bool Reminders::give(db::Transaction&, const std::string& duty, domain::ReminderStep step, Instant at)
{
    return db_.run(sql::give_reminder, duty, step, at) > 0;
}

bool Reminders::give(db::Transaction&, const domain::Look& look, Instant at)
{
    return db_.run(sql::give_look_reminder, look.posting, look.quarter, look.half, at) > 0;
}

}
