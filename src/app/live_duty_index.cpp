#include "app/live_duty_index.hpp"

#include "app/read_duty_index.hpp"
#include "store/duty_cells.hpp"

#include <algorithm>
#include <mutex>

namespace gongkai::app {

domain::DutyTally DutyCount::all() const
{
    return domain::sum(grid.cells);
}

domain::DutyTally DutyCount::of(std::string_view area) const
{
    const auto found = std::ranges::find(areas, area, &domain::Area::code);
    return found == areas.end() ? domain::DutyTally{} : domain::sum(grid.of(static_cast<std::size_t>(found - areas.begin())));
}

DutyCount LiveDutyIndex::count(db::Connection& db, const DutyQuestion& asked)
{
    catch_up(db);
    const std::shared_lock lock(mutex_);
    const domain::DueWithin due{domain::day_number(asked.due_from), domain::day_number(asked.due_to)};
    std::vector<domain::Area> areas;
    for (const auto& code : asked.areas) areas.push_back(index_->villages().within(code));
    auto grid = index_->tallies(areas, asked.on, due);
    return {std::move(areas), index_->items(), std::move(grid)};
}

std::vector<domain::DutyDifference> LiveDutyIndex::compare(db::Connection& db, std::size_t most)
{
    catch_up(db);
    const auto before = store::DutyCells(db).newest_change();
    const auto read = read_duty_index(db, "");
    const std::unique_lock lock(mutex_);
    if (before != seen_ || store::DutyCells(db).newest_change() != before) return {}; // somebody published meanwhile
    auto found = domain::differences(*index_, read, most);
    if (!found.empty()) read_anew(db);
    return found;
}

void LiveDutyIndex::catch_up(db::Connection& db)
{
    const auto newest = store::DutyCells(db).newest_change();
    {
        const std::shared_lock lock(mutex_);
        if (index_ && newest <= seen_) return;
    }
    const std::unique_lock lock(mutex_);
    if (index_ && newest <= seen_) return;
    if (!index_ || !take_in(db, newest)) read_anew(db);
}

// Rows that are read after their change was announced may hold more than it: that is announced too, and read again.
bool LiveDutyIndex::take_in(db::Connection& db, std::int64_t newest)
{
    const store::DutyCells cells(db);
    for (const auto& changed : cells.changed_since(seen_)) {
        const auto code = domain::village_code(changed.village);
        const auto village = code ? index_->villages().row_of(*code) : std::nullopt;
        if (!village) return false;
        index_->put(*village, changed.item, cells.of(changed));
    }
    seen_ = newest;
    return true;
}

void LiveDutyIndex::read_anew(db::Connection& db)
{
    const auto newest = store::DutyCells(db).newest_change();
    index_.emplace(read_duty_index(db, ""));
    seen_ = newest;
}

}
