#include "cli/successor.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/file.hpp"
#include "base/text.hpp"

namespace gongkai::cli {
namespace {

constexpr int first_handed_over = 3; // as systemd does it
constexpr std::string_view predecessor_is = "GONGKAI_PREDECESSOR=";
constexpr std::string_view meant_for = "LISTEN_PID=";

std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Between fork and exec only calls that are safe there: no allocation, no locks.
void write_number(char* room, pid_t number)
{
    char* const end = std::to_chars(room, room + 10, number).ptr;
    *end = '\0';
}

void leave_signals_alone()
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

void put_in_place(int descriptor, int place)
{
    if (descriptor == place)
        ::fcntl(place, F_SETFD, 0);
    else
        ::dup2(descriptor, place);
}

std::vector<std::string> environment_with(const std::vector<std::string>& more)
{
    std::vector<std::string> all = more;
    for (char** one = environ; *one; ++one) {
        const std::string_view text = *one;
        if (!text.starts_with("LISTEN_") && !text.starts_with(predecessor_is)) all.emplace_back(text);
    }
    return all;
}

std::string own_file()
{
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/exe", unknown).string();
}

}

Successor::Successor() : file_(own_file())
{
    auto words = read_file("/proc/self/cmdline").value_or("");
    if (words.ends_with('\0')) words.pop_back();
    words_ = split(words, '\0');
}

bool Successor::start(int listening_socket)
{
    if (child_ != 0) return false;
    auto words = words_;
    auto environment =
        environment_with({std::string(meant_for) + std::string(12, '\0'), "LISTEN_FDS=1",
                          "LISTEN_FDNAMES=http", std::string(predecessor_is) + std::to_string(::getpid())});
    char* const place_of_number = environment.front().data() + meant_for.size();
    const auto arguments = pointers_to(words), variables = pointers_to(environment);
    const pid_t child = ::fork();
    if (child == 0) {
        write_number(place_of_number, ::getpid());
        put_in_place(listening_socket, first_handed_over);
        leave_signals_alone();
        ::execve(file_.c_str(), arguments.data(), variables.data());
        ::_exit(127);
    }
    child_ = std::max(child, pid_t(0));
    return child > 0;
}

bool Successor::is_gone(pid_t reaped)
{
    if (child_ == 0 || reaped != child_) return false;
    child_ = 0;
    return true;
}

std::optional<pid_t> predecessor()
{
    const char* const text = std::getenv("GONGKAI_PREDECESSOR");
    if (!text) return {};
    pid_t process = 0;
    std::from_chars(text, text + std::strlen(text), process);
    if (process <= 1 || ::getppid() != process) return {}; // gone already: its child was adopted
    return process;
}

void dismiss(pid_t predecessor)
{
    ::kill(predecessor, SIGTERM);
}

void notify_service(const std::string& state)
{
    const char* const path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (!path || std::strlen(path) < 2 || std::strlen(path) >= sizeof address.sun_path) return;
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    if (address.sun_path[0] == '@') address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    ::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address),
             size);
    ::close(socket);
}

// The configuration goes through standard input: the drill knows what we know, but for how to send messages.
pid_t start_drill(const std::string& file, const Config& config)
{
    auto without_messages = config;
    without_messages.mail = {};
    without_messages.robots.clear();
    without_messages.accounts.clear();
    const auto text = config_text(without_messages);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return 0;
    const bool fits = ::write(pipe[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(pipe[1]);
    std::vector<std::string> words{file, "backup", "drill", "--config", "/dev/stdin"};
    const auto arguments = pointers_to(words);
    const pid_t child = fits ? ::fork() : -1;
    if (child == 0) {
        put_in_place(pipe[0], STDIN_FILENO);
        leave_signals_alone();
        static_cast<void>(::nice(10));
        ::execve(file.c_str(), arguments.data(), environ);
        ::_exit(127);
    }
    ::close(pipe[0]);
    return std::max(child, pid_t(0));
}

}
