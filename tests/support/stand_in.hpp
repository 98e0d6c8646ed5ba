#pragma once
// Another system's stand-in (tests/support/*.py) as a process of its own: says its port, then a line for each thing it took. It ends
// with us.

#include <array>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace gongkai::support {

class StandIn {
public:
    explicit StandIn(const std::string& script, std::vector<std::string> words = {})
    {
        std::array<int, 2> in{}, out{};
        if (::pipe(in.data()) != 0 || ::pipe(out.data()) != 0) throw std::runtime_error("no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            for (const int one : {in[0], in[1], out[0], out[1]}) ::close(one);
            words.insert(words.begin(), {"python3", std::string(SOURCE_ROOT "/tests/support/") + script});
            std::vector<char*> pointers;
            for (auto& word : words) pointers.push_back(word.data());
            pointers.push_back(nullptr);
            ::execvp("python3", pointers.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        hold_ = in[1];
        from_ = ::fdopen(out[0], "r");
        port = std::stoi(line());
    }
    ~StandIn()
    {
        ::close(hold_);
        ::kill(child_, SIGTERM);
        ::waitpid(child_, nullptr, 0);
        std::fclose(from_);
    }
    StandIn(const StandIn&) = delete;

    std::string line() // the next thing it took; empty when it says nothing for five seconds
    {
        std::string text;
        for (pollfd waits{::fileno(from_), POLLIN, 0}; text.empty() || text.back() != '\n';) {
            char byte = 0;
            if (::poll(&waits, 1, 5000) <= 0 || ::read(waits.fd, &byte, 1) != 1) return {};
            text += byte;
        }
        text.pop_back();
        return text;
    }

    int port = 0;

private:
    pid_t child_ = 0;
    int hold_ = -1;
    FILE* from_ = nullptr;
};

}
