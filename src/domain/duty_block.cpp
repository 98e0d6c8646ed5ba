#include "domain/duty_block.hpp"

#include <algorithm>

#include "base/ensure.hpp"

namespace gongkai::domain {
namespace {

// The same numbers read as rows of several villages each, the first of which begins with this village.
DutyRows beginning_at(DutyRows rows, std::size_t village, std::size_t together)
{
    const auto at = village * rows.width;
    return {rows.opens + at,   rows.due + at,   nullptr,
            rows.settled + at, rows.marks + at, rows.width * together};
}

}

DutyBlock::DutyBlock(std::size_t villages, std::vector<std::uint16_t> items, Days days)
    : villages_(villages),
      items_(std::move(items)),
      days_(days),
      settled_(villages * items_.size()),
      marks_(villages * items_.size()),
      days_row_(days == Days::shared ? villages : 0)
{
    if (days == Days::shared) return;
    opens_.resize(villages * width());
    due_.resize(villages * width());
}

std::size_t DutyBlock::bytes() const
{
    return (opens_.size() + due_.size() + settled_.size()) * sizeof(DayNumber) + marks_.size() +
           days_row_.size() * sizeof(std::uint32_t);
}

std::uint32_t DutyBlock::add_days(std::span<const DayNumber> opens, std::span<const DayNumber> due)
{
    ENSURE(opens.size() == width() && due.size() == width());
    const auto row = width() == 0 ? 0 : due_.size() / width();
    opens_.insert(opens_.end(), opens.begin(), opens.end());
    due_.insert(due_.end(), due.begin(), due.end());
    return static_cast<std::uint32_t>(row);
}

DutyBlock::Row DutyBlock::row(std::size_t village)
{
    const auto days = days_of(village), own = village * width();
    return {{opens_.data() + days, width()},
            {due_.data() + days, width()},
            {settled_.data() + own, width()},
            {marks_.data() + own, width()}};
}

DutyCell DutyBlock::cell(std::size_t village, std::size_t line) const
{
    const auto days = days_of(village) + line, own = village * width() + line;
    return {opens_[days], due_[days], settled_[own], marks_[own]};
}

void DutyBlock::settle(std::size_t village, std::size_t line, DayNumber day, std::uint8_t marks)
{
    settled_[village * width() + line] = day;
    marks_[village * width() + line] = marks;
}

void DutyBlock::put(std::size_t village, std::size_t line, const DutyCell& cell)
{
    ENSURE(has_own_days());
    const auto at = village * width() + line;
    opens_[at] = cell.opens;
    due_[at] = cell.due;
    settle(village, line, cell.settled, cell.marks);
}

std::vector<DutyBlock::Portion> DutyBlock::portions(Villages of) const
{
    constexpr std::size_t wide = 128; // lines, from where on a row is worth its beginning and its end
    const auto side_by_side = has_own_days() && width() > 0 ? std::max<std::size_t>(1, wide / width()) : 1;
    const DutyRows rows{opens_.data(),   due_.data(),   has_own_days() ? nullptr : days_row_.data(),
                        settled_.data(), marks_.data(), width()};
    std::vector<Portion> portions;
    auto first = of.first;
    for (const auto together : {side_by_side, std::size_t{1}})
        while (first + together <= of.last) {
            const auto count = std::min((of.last - first) / together, most_villages);
            portions.push_back(together == 1 ? Portion{rows, {first, first + count}}
                                             : Portion{beginning_at(rows, first, together), {0, count}});
            first += count * together;
        }
    return portions;
}

}
