#pragma once
// The socket we listen on, and what it tells about those who connect.

#include <cstdint>
#include <optional>
#include <string>

namespace gongkai::http {

int listen_on(const std::string& address, std::uint16_t port); // throws std::system_error
std::optional<int> inherited_socket(); // from systemd (LISTEN_PID, LISTEN_FDS): the first one
std::uint16_t port_of(int socket);

struct Accepted {
    int socket;
    std::string remote; // its address, without the port
};
// Nothing when nobody waits, or the system can't give a descriptor now.
std::optional<Accepted> accept_one(int listening);

}
