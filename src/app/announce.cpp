#include "app/announce.hpp"

#include "app/announcement.hpp"
#include "app/queue_message.hpp"
#include "app/ways.hpp"
#include "domain/division.hpp"
#include "store/editions.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {
namespace {

std::string about(const std::string& code)
{
    return "edition " + code;
}

std::vector<const outlet::Robot*> robots_for(const Office& office, const std::string& village)
{
    std::vector<const outlet::Robot*> found;
    if (!office.ways) return found;
    for (const auto& robot : office.ways->robots)
        if (robot.editions && domain::is_within(village, robot.division)) found.push_back(&robot);
    return found;
}

// What a group wasn't told yet of the editions before this one is no longer so: a withdrawn figure must not
// arrive late.
void drop_earlier(Office& office, db::Transaction& transaction, const outlet::Robot& robot,
                  const domain::Edition& edition)
{
    if (edition.number == 1) return;
    store::Outbox outbox(office.db);
    for (const auto& earlier : store::Editions(office.db).of_disclosure(edition.disclosure))
        if (earlier.number < edition.number)
            outbox.drop_about(transaction, channel_of(robot.kind), robot.id(), about(earlier.code),
                              "outbox.edition_replaced", office.now);
}

std::string first_line(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

}

std::int64_t announce(Office& office, db::Transaction& transaction, const domain::Edition& edition)
{
    const auto robots = robots_for(office, edition.village);
    if (robots.empty()) return 0;
    const auto text = announcement(office, edition, office.ways->outward.base_url);
    std::int64_t queued = 0;
    for (const auto* robot : robots) {
        drop_earlier(office, transaction, *robot, edition);
        queued += queue_message(office, transaction,
                                {.channel = channel_of(robot->kind),
                                 .recipient = robot->id(),
                                 .about = about(edition.code),
                                 .subject = first_line(text),
                                 .body = text});
    }
    return queued;
}

std::vector<Announced> announced(Office& office, const domain::Edition& edition)
{
    std::vector<Announced> all;
    const store::Outbox outbox(office.db);
    for (const auto* robot : robots_for(office, edition.village)) {
        const auto channel = channel_of(robot->kind);
        all.push_back(
            {robot->division, channel, outbox.find_about(channel, robot->id(), about(edition.code))});
    }
    return all;
}

}
