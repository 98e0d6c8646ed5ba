#include "cli/reminding.hpp"

#include <spdlog/spdlog.h>

#include "app/remind.hpp"
#include "cli/outgoing.hpp"

namespace gongkai::cli {
namespace {

app::Reminded remind(Premises& premises, const Config& config)
{
    const app::Remind order{.days_before = config.reminders.days_before, .scope = {}, .ways = ways_of(premises, config)};
    auto desk = premises.desk(app::Desk::Purpose::writing);
    const auto reminded = app::remind(desk.office, order);
    if (!reminded) throw std::runtime_error(render::say(reminded.error()));
    return *reminded;
}

}

bool Reminding::remind_when_due(Premises& premises, const Config& config)
{
    const auto at = parse_time_of_day(config.reminders.at);
    const auto now = premises.house.clock.now();
    const auto today = shanghai_date(now);
    if (!at || done_on_ == today || now < Instant(shanghai_midnight(today) + *at)) return false;
    try {
        const auto reminded = remind(premises, config);
        done_on_ = today;
        spdlog::info("\"reminded\":{},\"duties\":{},\"photos\":{},\"mails\":{},\"group_messages\":{}", reminded.people, reminded.duties,
                     reminded.photos, reminded.mails, reminded.group_messages);
        return true;
    } catch (const std::exception& fault) {
        premises.house.storage.note(fault, now);
        spdlog::error("\"reminders\":\"not given\"");
        return false;
    }
}

int duty_remind(const Config& config, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    const auto reminded = remind(premises, config);
    if (format == Format::json)
        print_json(boost::json::object{{"on", to_text(shanghai_date(clock.now()))},
                                       {"duties", reminded.duties},
                                       {"photos", reminded.photos},
                                       {"people", reminded.people},
                                       {"mails", reminded.mails},
                                       {"group_messages", reminded.group_messages}});
    else print_words(render::say("command.reminded", reminded.people, reminded.duties, reminded.photos) + "\n");
    return done;
}

}
