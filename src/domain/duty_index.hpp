#pragma once
// Every duty of a country in memory, three to nine bytes each: judged as of any day, counted for any area and
// item.

#include <deque>
#include <string>
#include <vector>

#include "domain/duty_block.hpp"
#include "domain/village_order.hpp"

namespace gongkai::domain {

struct DutyTally { // how many stand so; the rest of the duties is open
    std::uint32_t duties = 0, on_time = 0, late = 0, nothing = 0, excused = 0, missing = 0, due_soon = 0,
                  not_open = 0;

    std::uint32_t open() const
    {
        return duties - on_time - late - nothing - excused - missing - due_soon - not_open;
    }
    DutyTally& operator+=(const DutyTally& more);
    bool operator==(const DutyTally&) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyTally, (), (duties, on_time, late, nothing, excused, missing, due_soon, not_open))
DutyTally sum(std::span<const DutyTally> tallies);

// Areas × items, row by row.
template<class T>
struct Grid {
    std::size_t items = 0;
    std::vector<T> cells;
    std::span<const T> of(std::size_t area) const { return std::span(cells).subspan(area * items, items); }
};

struct DutyDifference { // what one index says of a village's item and another doesn't
    VillageCode village = 0;
    std::string item;
    std::vector<DutyCell> here, there;
};

class DutyIndex {
public:
    DutyIndex(VillageOrder villages, std::vector<std::string> items);

    const VillageOrder& villages() const { return villages_; }
    const std::vector<std::string>& items() const { return items_; }
    DutyBlock& add_block(std::vector<std::uint16_t> items_of_lines, DutyBlock::Days days);
    const std::deque<DutyBlock>& blocks() const { return blocks_; }
    DutyBlock& block(std::size_t number) { return blocks_.at(number); }
    std::size_t bytes() const;

    Grid<std::uint32_t> overdue(const std::vector<Area>& areas, Date day) const;
    Grid<DutyTally> tallies(const std::vector<Area>& areas, Date day, DueWithin due = {}) const;
    std::vector<DutyCell> duties_of(std::size_t village, std::size_t item) const; // in order of their days

    // All duties of a village for an item, instead of those it had. Blocks with shared days are left alone; where no
    // line is free, lines are added for every village.
    void put(std::size_t village, const std::string& item, std::span<const DutyCell> duties);

private:
    struct Line {
        DutyBlock* block;
        std::size_t number;
    };
    std::uint16_t item_number(const std::string& item); // a new one gets the next
    std::vector<Line> own_lines(std::uint16_t item);
    void add_free_lines(std::uint16_t item, std::size_t count);

    VillageOrder villages_;
    std::vector<std::string> items_;
    std::deque<DutyBlock> blocks_; // stay where they are while more are added
};

// Village by village and item by item; where each keeps a duty doesn't matter. At most so many are named.
std::vector<DutyDifference> differences(const DutyIndex& here, const DutyIndex& there, std::size_t most);

}
