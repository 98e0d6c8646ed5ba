#include "http/transmission.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/sendfile.h>
#include <sys/socket.h>

#include "http/outgoing.hpp"

namespace gongkai::http {

namespace {

constexpr std::size_t longest_turn = 256 * 1024; // of a file

}

void Transmission::begin()
{
    parts_.clear();
    next_ = 0;
    sent_ = 0;
}

void Transmission::add(std::string_view bytes)
{
    if (!bytes.empty()) parts_.push_back({bytes.data(), -1, 0, bytes.size()});
}

void Transmission::add(const OpenFile& file, std::uint64_t offset, std::uint64_t length)
{
    if (length > 0)
        parts_.push_back(
            {nullptr, file.descriptor(), static_cast<off_t>(offset), static_cast<std::size_t>(length)});
}

Transmission::State Transmission::go_on(int socket)
{
    while (next_ < parts_.size()) {
        const bool of_file = !parts_[next_].bytes;
        const auto count = of_file ? send_file(socket) : send_bytes(socket);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno == EAGAIN ? State::blocked : State::broken;
        if (count == 0) return State::broken;
        take(static_cast<std::size_t>(count));
        if (of_file && next_ < parts_.size()) return State::paused;
    }
    return State::done;
}

ssize_t Transmission::send_bytes(int socket)
{
    std::array<iovec, 16> pieces{};
    std::size_t count = 0;
    auto at = next_;
    for (; at < parts_.size() && parts_[at].bytes && count < pieces.size(); ++at)
        pieces[count++] = {const_cast<char*>(parts_[at].bytes), parts_[at].left};
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = count;
    return ::sendmsg(socket, &message, MSG_NOSIGNAL | (at < parts_.size() ? MSG_MORE : 0));
}

ssize_t Transmission::send_file(int socket)
{
    const auto& part = parts_[next_];
    auto offset = part.offset; // take() moves it on
    return ::sendfile(socket, part.file, &offset, std::min(part.left, longest_turn));
}

void Transmission::take(std::size_t count)
{
    sent_ += count;
    while (count > 0) {
        auto& part = parts_[next_];
        const auto here = std::min(count, part.left);
        if (part.bytes)
            part.bytes += here;
        else
            part.offset += static_cast<off_t>(here);
        part.left -= here;
        count -= here;
        if (part.left == 0) ++next_;
    }
}

}
