#include "web/shared/operations.hpp"

namespace gongkai::web {

using namespace std::chrono_literals;

std::vector<app::Dependency> Operations::condition(app::House& house, Instant now)
{
    const std::lock_guard lock(mutex_);
    if (std::chrono::steady_clock::now() >= condition_until_) {
        condition_ =
            app::condition(house, {.folder = watched.folder, .wants_backups = !watched.backups.empty()}, now);
        condition_until_ = std::chrono::steady_clock::now() + 500ms;
    }
    return condition_;
}

std::int64_t Operations::overdue(app::House& house, const std::string& scope, Instant now)
{
    const std::lock_guard lock(mutex_);
    if (std::chrono::steady_clock::now() >= overdue_until_) {
        constexpr Date beginning = Date(std::chrono::year(2000) / 1 / 1);
        const auto today = shanghai_date(now);
        const auto lease = house.pool.read();
        overdue_ = house.duties
                       ->count(*lease, {.areas = {scope}, .due_from = beginning, .due_to = today, .on = today})
                       .all()
                       .missing;
        overdue_until_ = std::chrono::steady_clock::now() + 60s;
    }
    return overdue_;
}

}
