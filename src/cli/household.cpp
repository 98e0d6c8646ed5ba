#include "cli/household.hpp"

#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/keeping_record.hpp"
#include "cli/serve.hpp"

namespace gongkai::cli {
namespace {

constexpr timespec minute{60, 0};
constexpr timespec moment{0, 20'000'000};

// A fault doesn't end the server: it is tried again a minute later.
bool opened_duties(Premises& premises, const Config& config, Instant now)
{
    try {
        open_all_duties(premises, config);
        return true;
    } catch (const std::exception& fault) {
        premises.house.storage.note(fault, now);
        spdlog::error("\"duties\":\"not opened\"");
        return false;
    }
}

}

sigset_t household_signals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGUSR2, SIGCHLD})
        sigaddset(&set, signal);
    return set;
}

bool is_drill_due(Instant now, std::chrono::minutes at, std::optional<Instant> last)
{
    const Instant today = shanghai_midnight(shanghai_date(now)) + at;
    return now >= today && (!last || *last < today);
}

Household::Household(Premises& premises, const Config& config, http::PageCache& cache, http::Server& server,
                     Succession succession)
    : premises_(premises), config_(config), cache_(cache), server_(server), succession_(succession),
      day_(shanghai_date(premises.house.clock.now()))
{
}

// Until the one before us is gone it may still publish, and our cache would not know.
void Household::take_over()
{
    if (!predecessor_) return;
    server_.keep_pages(false);
    dismiss(*predecessor_);
}

bool Household::is_predecessor_gone() const
{
    return predecessor_ && ::getppid() != *predecessor_;
}

http::Server::Farewell Household::run()
{
    const auto signals = household_signals();
    take_over();
    notify_service("READY=1\nMAINPID=" + std::to_string(::getpid()));
    for (;;) {
        look_around();
        siginfo_t what{};
        const int signal = sigtimedwait(&signals, &what, predecessor_ ? &moment : &minute);
        if (signal == SIGUSR2) begin_handing_over();
        if (signal == SIGCHLD) reap();
        if (signal != SIGINT && signal != SIGTERM) continue;
        if (drill_ > 0) ::kill(drill_, SIGTERM);
        if (successor_.is(what.si_pid)) return http::Server::Farewell::handed_over;
        notify_service("STOPPING=1");
        return http::Server::Farewell::at_once;
    }
}

void Household::begin_handing_over()
{
    if (succession_ == Succession::none) return;
    spdlog::info(successor_.start(server_.listening()) ? "\"successor\":\"started\""
                                                       : "\"successor\":\"not started\"");
}

void Household::reap()
{
    int status = 0;
    for (pid_t gone; (gone = ::waitpid(-1, &status, WNOHANG)) > 0;) {
        if (gone == drill_) drill_ = 0;
        if (successor_.is_gone(gone))
            spdlog::error("\"successor\":\"ended before it was ready\",\"status\":{}", status);
    }
}

// At Shanghai's midnight every "还有 6 天" changes, and new duties may open.
void Household::look_around()
{
    if (is_predecessor_gone()) {
        predecessor_.reset();
        server_.keep_pages(true);
    }
    drill_when_due();
    open_duties_of_a_day_that_began();
    if (look_drawing_.draw_when_due(premises_)) cache_.clear();
    reminding_.remind_when_due(premises_, config_);
}

void Household::open_duties_of_a_day_that_began()
{
    const auto now = premises_.house.clock.now();
    if (shanghai_date(now) == day_) return;
    if (opened_duties(premises_, config_, now)) day_ = shanghai_date(now);
    cache_.clear();
}

void Household::drill_when_due()
{
    if (config_.backup.folder.empty() || drill_ > 0 || predecessor_) return;
    const auto record = app::read_keeping_record(config_.store.folder);
    const auto last = record.drill ? std::optional(record.drill->moment()) : std::nullopt;
    if (!is_drill_due(premises_.house.clock.now(), *parse_time_of_day(config_.backup.at), last)) return;
    drill_ = start_drill(successor_.file(), config_);
    spdlog::info("\"drill\":\"{}\"", drill_ > 0 ? "started" : "not started");
}

}
