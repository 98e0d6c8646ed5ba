#include "app/queue_reminders.hpp"

#include "app/choose_mail.hpp"
#include "app/queue_message.hpp"
#include "render/say.hpp"

namespace gongkai::app {
namespace {

std::string about_today(const Office& office)
{
    return "reminder " + to_text(office.today());
}

}

std::int64_t queue_mails(Office& office, db::Transaction& transaction, const std::vector<Digest>& digests, const Ways& ways)
{
    std::int64_t queued = 0;
    if (!ways.mail) return queued;
    for (const auto& digest : digests)
        if (mail_wish_of(office, digest.account).wanted)
            queued += queue_message(office, transaction,
                                    {.channel = domain::Channel::mail,
                                     .recipient = digest.account,
                                     .about = about_today(office),
                                     .subject = mail_subject(digest.matters),
                                     .body = mail_text(office, digest.matters, ways.outward)});
    return queued;
}

std::int64_t queue_group_messages(Office& office, db::Transaction& transaction, const Given& given,
                                  const Ways& ways)
{
    std::int64_t queued = 0;
    for (const auto& robot : ways.robots)
        if (const auto found = matters_within(given, robot.division); found.count() > 0)
            queued += queue_message(office, transaction,
                                    {.channel = channel_of(robot.kind),
                                     .recipient = robot.id(),
                                     .about = about_today(office),
                                     .subject = mail_subject(found),
                                     .body = group_text(office, found, ways.outward, outlet::longest_text(robot.kind))});
    return queued;
}

}
