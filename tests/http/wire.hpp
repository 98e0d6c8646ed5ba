#pragma once
// A client that writes exactly the bytes it is told to, for tests of the server.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace gongkai::http {

class Wire {
public:
    explicit Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    ~Wire() { ::close(socket_); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    bool connected() const { return connected_; }
    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void write_in_steps(std::string_view bytes, std::size_t step)
    {
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, 1 /* TCP_NODELAY */, &on, sizeof on);
        for (std::size_t at = 0; at < bytes.size(); at += step) write(bytes.substr(at, step));
    }
    void finish() { ::shutdown(socket_, SHUT_WR); }

    std::string read_to_end() // as long as the server sends; empty waits end after ten seconds
    {
        while (read_more()) {}
        return std::exchange(got_, {});
    }
    std::string read_response() // one, with a Content-Length; the rest is kept
    {
        std::size_t end;
        while ((end = got_.find("\r\n\r\n")) == std::string::npos)
            if (!read_more()) return std::exchange(got_, {});
        const auto at = got_.find("Content-Length: ");
        const std::size_t length = at < end ? std::stoul(got_.substr(at + 16)) : 0;
        while (got_.size() < end + 4 + length && read_more()) {}
        auto response = got_.substr(0, end + 4 + length);
        got_.erase(0, response.size());
        return response;
    }

private:
    bool read_more()
    {
        pollfd wait{socket_, POLLIN, 0};
        char bytes[16384];
        if (::poll(&wait, 1, 10'000) != 1) return false;
        const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
        if (count <= 0) return false;
        got_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }
    int socket_;
    bool connected_ = false;
    std::string got_;
};

}
