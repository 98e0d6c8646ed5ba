#include "app/log_keeper.hpp"

#include "app/take_up_log.hpp"
#include "base/json.hpp"
#include "domain/edition.hpp"
#include "store/editions.hpp"
#include "store/kept_copies.hpp"
#include "store/log_entries.hpp"

namespace gongkai::app {
namespace {

using namespace std::chrono_literals;
constexpr auto rest = 500ms;
constexpr std::uint64_t copies_at_once = 64;

store::KeptCopies copies_of(House& house)
{
    return {house.log.folder() / "kept", house.key};
}

// {"record": the leaf, "edition": the row}; without a row where it was lost.
std::string copy_of(db::Connection& db, std::uint64_t position)
{
    const auto entry = store::LogEntries(db).at(static_cast<std::int64_t>(position)).value();
    boost::json::object copy{{"record", entry.record}};
    if (entry.edition)
        copy["edition"] = boost::json::value_from(store::Editions(db).find_by_id(*entry.edition).value());
    return to_json_text(boost::json::value(std::move(copy)));
}

}

std::uint64_t count_kept_copies(House& house)
{
    return copies_of(house).count();
}

std::uint64_t keep_copies(House& house, std::uint64_t kept)
{
    const auto size = house.log.head().size;
    auto copies = copies_of(house);
    while (kept < size) {
        std::vector<std::string> some;
        {
            const auto lease = house.pool.read();
            for (auto at = kept; at < std::min(size, kept + copies_at_once); ++at)
                some.push_back(copy_of(*lease, at));
        }
        copies.add(kept, some);
        kept += some.size();
    }
    return kept;
}

LogKeeper::LogKeeper(House& house)
    : house_(house), rounds_(house, "log keeper", {.rest = rest}, [this](auto& stopped) { keep(stopped); })
{
}

// Counts anew whenever something came between: a fault, or a log that isn't ours to sign.
void LogKeeper::keep(const std::stop_token& stopped)
{
    auto kept = std::exchange(kept_, {});
    while (!house_.log.hold(rest))
        if (stopped.stop_requested()) return;
    if (house_.log.standing() == LogStanding::waiting) take_up_log(house_);
    if (house_.log.standing() != LogStanding::signing) return;
    if (!kept) kept = count_kept_copies(house_);
    if (*kept < house_.log.head().size) {
        kept = keep_copies(house_, *kept);
        house_.log.sync_outside();
    }
    kept_ = kept;
}

}
