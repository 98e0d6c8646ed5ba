#pragma once
// An answer on its way into a socket: pieces of memory and of files, each time as much as the socket takes.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <sys/types.h>
#include <sys/uio.h>
#include <vector>

namespace gongkai::http {

class OpenFile;

class Transmission {
public:
    enum class State {
        done,
        blocked, // the socket is full: go on when it can be written to
        paused,  // a long file: go on after others had their turn
        broken   // the client is gone, or the file became shorter: better a broken answer than a wrong one
    };
    void begin(); // forgets the answer before; what is added must stay where it is until this one is done
    void add(std::string_view bytes);
    void add(const OpenFile& file, std::uint64_t offset, std::uint64_t length);
    State go_on(int socket);
    std::uint64_t sent() const { return sent_; }

private:
    struct Part {
        const char* bytes; // or, when there are none, of the file
        int file;
        off_t offset;
        std::size_t left;
    };
    ssize_t send_bytes(int socket);
    ssize_t send_file(int socket);
    void take(std::size_t count);

    std::vector<Part> parts_; // kept from answer to answer: no memory is asked for
    std::size_t next_ = 0;
    std::uint64_t sent_ = 0;
};

}
