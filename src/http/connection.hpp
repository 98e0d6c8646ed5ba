#pragma once
// One client's connection, from its first byte to its last. Internal to the server.

#include <string>

namespace boost::asio {
class io_context;
}

namespace gongkai::http {

class Roster;
struct Serving;

// Takes the socket over and serves it in this io thread until either side has had enough.
void serve_connection(boost::asio::io_context& io, int socket, std::string remote, Roster& roster, Serving& serving);

}
