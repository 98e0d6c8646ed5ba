#pragma once
// A message on its way out of the house (待发消息): to whom, by which channel, what it says, how often it was tried. Reminders
// are the first to use it; whatever else must reach people outside takes the same way.

#include "base/date.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::domain {

enum class Channel { mail, wecom, dingtalk, feishu, account }; // account: a public one, which takes articles
BOOST_DESCRIBE_ENUM(Channel, mail, wecom, dingtalk, feishu, account)

enum class OutgoingState { queued, sending, sent, failed, dropped }; // dropped: nobody is to get it any more
BOOST_DESCRIBE_ENUM(OutgoingState, queued, sending, sent, failed, dropped)

struct Outgoing {
    std::string id;
    Channel channel = Channel::mail;
    std::string recipient; // account, a robot's id, a public account's number; never an address or a key
    std::string about;     // nobody gets two about the same
    std::string subject;
    std::string body;
    OutgoingState state = OutgoingState::queued;
    std::int64_t tries = 0;
    Instant next_at;
    std::string error = {}; // what the last try ended with, in words
    Instant made_at;
    std::optional<Instant> settled_at = {};
};
BOOST_DESCRIBE_STRUCT(Outgoing, (), (id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at,
                                     settled_at))

constexpr std::int64_t most_waiting = 5000; // a longer queue means that something is wrong, not that it should grow
constexpr auto longest_try = std::chrono::minutes(3);

// How long to wait after so many tries: a minute, five, half an hour, two hours. Then none: it is given up.
std::optional<std::chrono::minutes> wait_after(std::int64_t tries);

}
