#pragma once
// What a form carries from one step to the next: readable and makable by this server only, for a few minutes.

#include "app/office.hpp"

#include <boost/describe.hpp>

namespace gongkai::app {

struct Ticket {
    std::string purpose;
    std::string account;
    std::string content;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(Ticket, (), (purpose, account, content, until))

std::string seal_ticket(const Office& office, const Ticket& ticket);
// Nothing when it isn't ours, for something else, or too old.
std::optional<Ticket> open_ticket(const Office& office, std::string_view purpose, std::string_view sealed);

}
