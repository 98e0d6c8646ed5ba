#include "app/queue_message.hpp"

#include "base/random.hpp"
#include "render/say.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {

bool queue_message(Office& office, db::Transaction& transaction, const QueueMessage& order)
{
    store::Outbox outbox(office.db);
    domain::Outgoing message{.id = make_id(),
                             .channel = order.channel,
                             .recipient = order.recipient,
                             .about = order.about,
                             .subject = order.subject,
                             .body = order.body,
                             .next_at = office.now,
                             .made_at = office.now};
    if (outbox.waiting_count() >= domain::most_waiting) {
        message.state = domain::OutgoingState::failed;
        message.error = render::say("outbox.too_long", domain::most_waiting);
        message.settled_at = office.now;
    }
    return outbox.put(transaction, message);
}

}
