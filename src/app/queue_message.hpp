#pragma once
// Puts a message into the outbox, in the transaction of the act that wants it sent.

#include "app/office.hpp"
#include "domain/outbox.hpp"

namespace gongkai::app {

struct QueueMessage {
    domain::Channel channel = domain::Channel::mail;
    std::string recipient;
    std::string about;
    std::string subject;
    std::string body;
};

// False when the recipient has one about the same. A queue that is too long takes no more: the message is kept as given up.
bool queue_message(Office& office, db::Transaction& transaction, const QueueMessage& order);

}
