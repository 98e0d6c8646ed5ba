#pragma once
// One program takes over from another without anybody outside noticing. The new one is given the socket we
// listen on, opens the house, serves, and then tells us to finish what is under way and go. If it dies before
// that, we stay.

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "cli/config.hpp"

namespace gongkai::cli {

class Successor {
public:
    Successor(); // remembers by which words and from which file this program was started

    // Starts that file as it is now; nothing when one is starting already, or it can't be started.
    bool start(int listening_socket);
    bool is(pid_t process) const { return child_ == process; }
    const std::string& file() const { return file_; }
    bool is_gone(pid_t reaped); // it was ours, and it is no more

private:
    std::string file_;
    std::vector<std::string> words_;
    pid_t child_ = 0;
};

std::optional<pid_t> predecessor(); // who handed the socket to us, while it is alive
void dismiss(pid_t predecessor);    // tells it that we serve

// To systemd, when it wants to know (Type=notify): READY=1, MAINPID=…, STOPPING=1.
void notify_service(const std::string& state);

// The nightly drill in a process of its own: a backup, restored aside and proved.
pid_t start_drill(const std::string& file, const Config& config);

}
