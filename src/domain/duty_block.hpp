#pragma once
// A rectangle of duties: villages × lines. Of each duty three bytes are kept, the day on which it was settled
// and how; the days on which it opens and is due stand once for all villages that share them.

#include <span>
#include <vector>

#include "base/raw_vector.hpp"
#include "domain/duty_cell.hpp"
#include "domain/duty_count.hpp"

namespace gongkai::domain {

class DutyBlock {
public:
    enum class Days {
        shared,
        own
    }; // own: every village has a row of days to itself, numbered as the village

    // items[line]: which item of the index a line belongs to. With own days nothing is written yet: fill
    // every row.
    DutyBlock(std::size_t villages, std::vector<std::uint16_t> items, Days days);

    std::size_t width() const { return items_.size(); }
    std::size_t villages() const { return villages_; }
    const std::vector<std::uint16_t>& items() const { return items_; }
    std::size_t bytes() const;
    bool has_own_days() const { return days_ == Days::own; }

    std::uint32_t add_days(std::span<const DayNumber> opens,
                           std::span<const DayNumber> due); // a row of shared days
    void use_days(std::size_t village, std::uint32_t row) { days_row_[village] = row; }

    struct Row { // one village, to be filled or changed
        std::span<DayNumber> opens, due, settled;
        std::span<std::uint8_t> marks;
    };
    Row row(std::size_t village); // with shared days, opens and due are everybody's: read them only
    DutyCell cell(std::size_t village, std::size_t line) const;
    void settle(std::size_t village, std::size_t line, DayNumber day, std::uint8_t marks);
    void put(std::size_t village, std::size_t line, const DutyCell& cell); // with own days

    // The villages in portions that can be counted at once. Where every village has its own days, several are
    // laid side by side as if they were one with more lines: line i is then line i % width().
    struct Portion {
        DutyRows rows;
        Villages of;
    };
    std::vector<Portion> portions(Villages of) const;

private:
    std::size_t days_of(std::size_t village) const
    {
        return (has_own_days() ? village : days_row_[village]) * width();
    }

    std::size_t villages_;
    std::vector<std::uint16_t> items_;
    Days days_;
    RawVector<DayNumber> opens_, due_, settled_;
    RawVector<std::uint8_t> marks_;
    std::vector<std::uint32_t> days_row_; // with shared days
};

}
