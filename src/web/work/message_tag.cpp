#include "web/work/message_tag.hpp"

#include "render/say.hpp"

namespace gongkai::web::work {

using domain::OutgoingState;
using render::say;

Tag message_tag(const domain::Outgoing& message)
{
    switch (message.state) {
    case OutgoingState::queued:
    case OutgoingState::sending:
        if (message.tries == 0 || message.error.empty()) return tag(Tone::none, say("message.waiting"));
        return tag(Tone::warn, say("message.waiting_again", message.tries, message.next_at, message.error));
    case OutgoingState::sent:
        return tag(Tone::ok, say("message.told", message.settled_at.value_or(message.made_at)));
    case OutgoingState::failed: return tag(Tone::bad, say("message.given_up", message.error));
    case OutgoingState::dropped: return tag(Tone::none, say("message.dropped", say(message.error)));
    }
    std::unreachable();
}

}
