#include "app/sealed_ticket.hpp"

#include "base/hash.hpp"
#include "base/json.hpp"

namespace gongkai::app {

std::string seal_ticket(const Office& office, const Ticket& ticket)
{
    return to_base64(office.key.seal(to_json(ticket)));
}

std::optional<Ticket> open_ticket(const Office& office, std::string_view purpose, std::string_view sealed)
{
    const auto bytes = from_base64(sealed);
    const auto text = bytes ? office.key.open(*bytes) : std::nullopt;
    auto ticket = text ? from_json<Ticket>(*text) : std::nullopt;
    if (!ticket || ticket->purpose != purpose || ticket->until <= office.now) return {};
    return ticket;
}

}
