#include "web/work/running.hpp"

#include "app/condition.hpp"
#include "app/keeping_record.hpp"
#include "base/version.hpp"
#include "render/say.hpp"
#include "store/outbox.hpp"
#include "views/account.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/account_views.hpp"
#include "web/work/message_tag.hpp"

namespace gongkai::web {

namespace {

using render::say;
using State = app::Dependency::State;

constexpr int given_up_shown = 10, to_groups_shown = 20;

Tone tone_of(State state)
{
    switch (state) {
    case State::ok: return Tone::ok;
    case State::warning: return Tone::warn;
    case State::failed: return Tone::bad;
    }
    std::unreachable();
}

std::string state_words(State state)
{
    switch (state) {
    case State::ok: return say("running.ok");
    case State::warning: return say("running.warning");
    case State::failed: return say("running.failed");
    }
    std::unreachable();
}

Row row_of(const app::Dependency& dependency)
{
    Row row{.title = say("running." + dependency.name)};
    if (!dependency.says.empty()) row.note = render::spoken().say(dependency.says, dependency.with);
    row.state = tag(tone_of(dependency.state), state_words(dependency.state));
    return row;
}

std::string megabytes(std::uint64_t bytes)
{
    return fmt::format("{}", bytes >> 20);
}

std::string told(const std::optional<app::Kept>& kept)
{
    if (!kept) return say("running.never");
    if (!kept->is_good()) return say("running.went_wrong", render::minute(kept->moment()), kept->failed);
    return say("running.went_well", render::minute(kept->moment()), fmt::format("{:.1f}", kept->seconds),
               megabytes(static_cast<std::uint64_t>(kept->bytes)), kept->editions, kept->blobs);
}

std::string log_words(app::House& house)
{
    const auto size = static_cast<std::int64_t>(house.log.head().size);
    const auto signs = house.log.may_sign();
    return signs ? say("running.log_well", size) : say("running.log_stopped", size, say(signs.error()));
}

// Whom it was for isn't said: an account's mail is its own.
void add_messages(RunningPage& page, app::Office& office)
{
    const store::Outbox outbox(office.db);
    page.waiting = say("running.messages_waiting", outbox.waiting_count());
    for (const auto& message : outbox.given_up(given_up_shown))
        page.given_up.push_back({.title = say(std::string("channel.") + boost::describe::enum_to_string(message.channel, "")),
                                 .note = say("running.message_failed", message.made_at, message.tries, message.error),
                                 .state = tag(Tone::bad, say("running.given_up"))});
    for (const auto& message : outbox.to_groups(to_groups_shown))
        page.to_groups.push_back(
            {.title = message.subject,
             .note = say("running.to_group",
                         say(std::string("channel.") + boost::describe::enum_to_string(message.channel, "")),
                         message.made_at),
             .state = work::message_tag(message)});
}

std::vector<Fact> facts_of(app::House& house)
{
    const auto folder = house.log.folder().parent_path();
    const auto record = app::read_keeping_record(folder);
    const bool is_sqlite = house.pool.engine() == db::Engine::sqlite;
    std::vector<Fact> facts{{.term = say("running.last_backup"), .words = told(record.backup)},
                            {.term = say("running.last_drill"), .words = told(record.drill)},
                            {.term = say("running.public_log"), .words = log_words(house)},
                            {.term = say("running.engine"), .words = is_sqlite ? "SQLite" : "PostgreSQL"}};
    std::error_code gone;
    const auto space = std::filesystem::space(folder, gone);
    if (!gone)
        facts.push_back(
            {.term = say("running.room"), .words = say("running.megabytes", megabytes(space.available))});
    facts.push_back({.term = say("running.version"), .words = version()});
    return facts;
}

}

http::Response show_running(Visit& visit)
{
    auto& house = visit.house();
    RunningPage page{.page = page_for(visit, say("running.title")),
                     .head = {.title = say("running.title"), .lead = say("running.lead")},
                     .rows = {},
                     .facts = facts_of(house)};
    const app::WhatToAsk asked{.folder = house.log.folder().parent_path(), .wants_backups = true};
    for (const auto& dependency : app::condition(house, asked, visit.now))
        page.rows.push_back(row_of(dependency));
    add_messages(page, visit.reading());
    render::Out out;
    views::running(out, page);
    return http::html(200, out.take());
}

}
