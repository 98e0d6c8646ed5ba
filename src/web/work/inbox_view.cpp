#include "web/work/inbox_view.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "render/say.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

constexpr int messages_shown = 30;
constexpr std::size_t most_rows = 10; // of one day; a wall isn't read

struct Told {
    store::InboxMessage message;
    std::vector<store::DutyRow> duties;
};

// Offices end: of a village that is no longer theirs nobody reads anything, not even what they were told then.
std::vector<Told> told_to(app::Office& office)
{
    std::vector<Told> all;
    for (auto& message : store::Inbox(office.db).of(office.actor.account, messages_shown)) {
        auto duties = store::Duties(office.db).in_message(message.id);
        std::erase_if(duties, [&](const auto& duty) { return !office.actor.holds_any(app::makers, duty.village); });
        if (!duties.empty()) all.push_back({std::move(message), std::move(duties)});
    }
    return all;
}

Row row_of(app::Office& office, const store::DutyRow& duty)
{
    const auto title = duty_title(duty, item_name(office, duty.village, duty.item));
    return {.href = duty_href(duty),
            .title = say("work.of_village", village_name(office, duty.village), title),
            .note = say("inbox.due_on", duty.due_on),
            .state = standing_tag(duty.standing(office.today()))};
}

InboxDay day_of(app::Office& office, const Told& told)
{
    InboxDay day{.title = say("inbox.day", told.message.day, told.duties.size()),
                 .unread = {},
                 .message = told.message.id,
                 .rows = {}};
    if (!told.message.read_at) day.unread = tag(Tone::warn, say("inbox.unread"));
    for (const auto& duty : told.duties)
        (day.rows.size() < most_rows ? day.rows : day.more).push_back(row_of(office, duty));
    if (!day.more.empty()) day.more_words = say("inbox.more", day.more.size());
    return day;
}

}

InboxPage inbox_page(Visit& visit)
{
    auto& office = visit.reading();
    InboxPage view{.page = page_for(visit, say("inbox.title")),
                   .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                            .title = say("inbox.title"),
                            .lead = say("inbox.lead")},
                   .days = {}};
    for (const auto& told : told_to(office)) view.days.push_back(day_of(office, told));
    view.has_unread = std::ranges::count_if(view.days, [](const InboxDay& day) { return day.unread.has_value(); }) > 1;
    if (view.days.empty())
        view.empty = Empty{.title = say("inbox.none"), .words = say("inbox.none_means"), .action = {}};
    return view;
}

std::optional<Banner> unread_banner(app::Office& office)
{
    const auto all = told_to(office);
    const auto unread = std::ranges::count_if(all, [](const Told& told) { return !told.message.read_at; });
    if (unread == 0) return {};
    return Banner{.tone = tone_class(Tone::warn),
                  .words = say("inbox.unread_count", unread),
                  .link = Link{.href = "/work/inbox", .words = say("inbox.look")}};
}

}
