#pragma once
// What became of a message that leaves the house, wherever it is shown.

#include "domain/outbox.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web::work {

Tag message_tag(const domain::Outgoing& message);

}
