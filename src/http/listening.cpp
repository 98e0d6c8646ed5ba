#include "http/listening.hpp"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace gongkai::http {

namespace {

union AnyAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

struct Address {
    AnyAddress bytes{};
    socklen_t size = 0;
};

[[noreturn]] void fail(const std::string& what, int error = errno)
{
    throw std::system_error(error, std::system_category(), what);
}

Address address_of(const std::string& text, std::uint16_t port)
{
    Address address;
    if (::inet_pton(AF_INET, text.c_str(), &address.bytes.v4.sin_addr) == 1) {
        address.bytes.v4.sin_family = AF_INET;
        address.bytes.v4.sin_port = htons(port);
        address.size = sizeof(sockaddr_in);
    } else if (::inet_pton(AF_INET6, text.c_str(), &address.bytes.v6.sin6_addr) == 1) {
        address.bytes.v6.sin6_family = AF_INET6;
        address.bytes.v6.sin6_port = htons(port);
        address.size = sizeof(sockaddr_in6);
    } else {
        fail("listen on " + text, EINVAL);
    }
    return address;
}

std::optional<int> number_in(const char* variable)
{
    const char* text = std::getenv(variable);
    if (!text) return {};
    const std::string_view digits = text;
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    return number;
}

std::string text_of(const AnyAddress& address)
{
    char text[INET6_ADDRSTRLEN] = "";
    if (address.any.sa_family == AF_INET) ::inet_ntop(AF_INET, &address.v4.sin_addr, text, sizeof text);
    if (address.any.sa_family == AF_INET6) ::inet_ntop(AF_INET6, &address.v6.sin6_addr, text, sizeof text);
    return text;
}

}

int listen_on(const std::string& address, std::uint16_t port)
{
    const auto where = address_of(address, port);
    const int socket = ::socket(where.bytes.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) fail("socket");
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(socket, &where.bytes.any, where.size) == 0 && ::listen(socket, SOMAXCONN) == 0) return socket;
    const int error = errno;
    ::close(socket);
    fail("listen on " + address + ":" + std::to_string(port), error);
}

std::optional<int> inherited_socket()
{
    constexpr int first_descriptor = 3; // SD_LISTEN_FDS_START
    if (number_in("LISTEN_PID") != ::getpid() || number_in("LISTEN_FDS").value_or(0) < 1) return {};
    ::fcntl(first_descriptor, F_SETFD, FD_CLOEXEC);
    ::fcntl(first_descriptor, F_SETFL, ::fcntl(first_descriptor, F_GETFL) | O_NONBLOCK);
    return first_descriptor;
}

std::uint16_t port_of(int socket)
{
    AnyAddress address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket, &address.any, &size) != 0) fail("getsockname");
    return ntohs(address.any.sa_family == AF_INET6 ? address.v6.sin6_port : address.v4.sin_port);
}

std::optional<Accepted> accept_one(int listening)
{
    AnyAddress address{};
    socklen_t size = sizeof address;
    const int socket = ::accept4(listening, &address.any, &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) return {};
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // Else the kernel would take megabytes for a reader who reads nothing, and we would think they had them.
    const int most_unsent = 128 * 1024;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &most_unsent, sizeof most_unsent);
    return Accepted{socket, text_of(address)};
}

}
