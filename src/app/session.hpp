#pragma once
// Who is signed in, by the cookie of their browser. Only the cookie's digest is stored; rights are read afresh for
// each request, so a change of office counts at once.

#include "app/door_rules.hpp"
#include "app/office.hpp"
#include "domain/role.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gongkai::app {

enum class FirstDo { nothing, choose_password, set_second_factor }; // before anything else

struct Session {
    std::string id;   // digest of the cookie
    std::string csrf; // what every form of this session carries
    domain::Actor actor;
    FirstDo first_do = FirstDo::nothing;
    Instant seen_at;
};

// Nobody when the cookie is unknown, unused for too long, too old, or the person is blocked.
std::optional<Session> find_session(Office& office, std::string_view cookie, const DoorRules& rules);

// Written down at most once a minute.
bool should_be_seen(const Session& session, Instant now);
void see_session(Office& office, const Session& session);

// A new session always has a new cookie: what a browser held before it signed in is worth nothing.
std::string open_session(Office& office, db::Transaction& transaction, const std::string& account,
                         std::string_view user_agent); // → the cookie

std::string agent_in_short(std::string_view user_agent); // wechat android: two words to be said by key
std::string digest_of(std::string_view token);        // hex SHA-256
domain::Actor actor_of(Office& office, const std::string& account); // as granted at this moment

}
