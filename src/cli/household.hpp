#pragma once
// What goes on beside the requests: signals, midnight, the nightly drill, handing over to a successor.

#include <csignal>

#include "cli/look_drawing.hpp"
#include "cli/premises.hpp"
#include "cli/reminding.hpp"
#include "cli/successor.hpp"
#include "http/page_cache.hpp"
#include "http/server.hpp"

namespace gongkai::cli {

// These are taken by the one thread that waits for them; block them before any other is started.
sigset_t household_signals();

// Is it time for the day's drill: past `at` in Beijing, and none since?
bool is_drill_due(Instant now, std::chrono::minutes at, std::optional<Instant> last);

enum class Succession { by_signal, none }; // a demonstration begins anew whenever it is started

class Household {
public:
    Household(Premises& premises, const Config& config, http::PageCache& cache, http::Server& server,
              Succession succession);
    http::Server::Farewell run(); // until somebody tells us to go

private:
    void take_over();
    void begin_handing_over();
    void reap();
    void look_around();
    void drill_when_due();
    void open_duties_of_a_day_that_began();
    bool is_predecessor_gone() const;

    Premises& premises_;
    const Config& config_;
    http::PageCache& cache_;
    http::Server& server_;
    const Succession succession_;
    Successor successor_;
    std::optional<pid_t> predecessor_ = predecessor();
    pid_t drill_ = 0;
    Date day_;
    Reminding reminding_;
    LookDrawing look_drawing_;
};

}
