#include "web/work/inbox_view.hpp"

#include <algorithm>

#include "app/draft_access.hpp"
#include "render/say.hpp"
#include "store/looks.hpp"
#include "store/places.hpp"
#include "web/shared/duty_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/looks_waiting.hpp"
#include "web/work/place_form.hpp"
#include "web/work/today_view.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

constexpr int messages_shown = 30;
constexpr std::size_t most_rows = 10; // of one day; a wall isn't read

struct Told {
    store::InboxMessage message;
    std::vector<store::DutyRow> duties;
    std::vector<std::vector<store::VillageLook>> looks = {}; // of a place each

    std::size_t count() const { return duties.size() + looks.size(); }
};

std::vector<std::vector<store::VillageLook>> by_place(std::vector<store::VillageLook> looks)
{
    std::vector<std::vector<store::VillageLook>> places;
    for (auto& look : looks) {
        if (places.empty() || places.back().front().place != look.place) places.emplace_back();
        places.back().push_back(std::move(look));
    }
    return places;
}

// Offices end: of a village that is no longer theirs nobody reads anything, not even what they were told then.
std::vector<Told> told_in(app::Office& office, std::vector<store::InboxMessage> messages)
{
    std::vector<Told> all;
    for (auto& message : messages) {
        const auto has_left = [&](const auto& one) { return !office.actor.holds_any(app::makers, one.village); };
        auto duties = store::Duties(office.db).in_message(message.id);
        auto looks = store::Looks(office.db).in_message(message.id);
        std::erase_if(duties, has_left);
        std::erase_if(looks, has_left);
        Told one{std::move(message), std::move(duties), by_place(std::move(looks))};
        if (one.count() > 0) all.push_back(std::move(one));
    }
    return all;
}

std::vector<store::InboxMessage> messages_to(app::Office& office)
{
    return store::Inbox(office.db).of(office.actor.account, messages_shown);
}

Row row_of(app::Office& office, const store::DutyRow& duty)
{
    const auto title = duty_title(duty, item_name(office, duty.village, duty.item));
    return {.href = duty_href(duty),
            .title = say("work.of_village", village_name(office, duty.village), title),
            .note = say("inbox.due_on", duty.due_on),
            .state = standing_tag(duty.standing(office.today()))};
}

Tag look_tag(app::Office& office, const std::vector<domain::Look>& looks)
{
    using enum domain::LookOutcome;
    const auto is = [&](auto outcome) {
        return [&office, outcome](const auto& look) { return domain::outcome_of(look, office.now) == outcome; };
    };
    if (std::ranges::any_of(looks, is(waiting))) return tag(Tone::warn, say("work.tag_waits_for_you"));
    if (std::ranges::any_of(looks, is(missed))) return tag(Tone::bad, say("look.missed_tag"));
    return std::ranges::any_of(looks, is(seen)) ? tag(Tone::ok, say("look.seen_tag"))
                                                : tag(Tone::none, say("look.dropped_tag"));
}

Row row_of(app::Office& office, const std::vector<store::VillageLook>& told)
{
    const std::vector<domain::Look> looks(told.begin(), told.end());
    const auto place = store::Places(office.db).find(looks.front().place).value();
    return {.href = place_href(place.id),
            .title = say("inbox.photos", village_name(office, place.village), place.name, looks.size()),
            .note = looks_note(office, looks),
            .state = look_tag(office, looks)};
}

InboxDay day_of(app::Office& office, const Told& told)
{
    InboxDay day{.title = say("inbox.day", told.message.day, told.count()),
                 .unread = {},
                 .message = told.message.id,
                 .rows = {}};
    if (!told.message.read_at) day.unread = tag(Tone::warn, say("inbox.unread"));
    const auto add = [&](const auto& one) {
        (day.rows.size() < most_rows ? day.rows : day.more).push_back(row_of(office, one));
    };
    std::ranges::for_each(told.looks, add); // they can't be put off
    std::ranges::for_each(told.duties, add);
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
    for (const auto& one : told_in(office, messages_to(office))) view.days.push_back(day_of(office, one));
    view.has_unread = std::ranges::count_if(view.days, [](const InboxDay& day) { return day.unread.has_value(); }) > 1;
    if (view.days.empty())
        view.empty = Empty{.title = say("inbox.none"), .words = say("inbox.none_means"), .action = {}};
    return view;
}

std::optional<Banner> unread_banner(app::Office& office)
{
    auto messages = messages_to(office);
    // each page of today asks: what was read already isn't opened for it
    std::erase_if(messages, [](const auto& message) { return message.read_at.has_value(); });
    const auto unread = told_in(office, std::move(messages)).size();
    if (unread == 0) return {};
    return Banner{.tone = tone_class(Tone::warn),
                  .words = say("inbox.unread_count", unread),
                  .link = Link{.href = "/work/inbox", .words = say("inbox.look")}};
}

}
