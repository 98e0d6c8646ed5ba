#include "domain/duty_count.hpp"

#include <algorithm>

#include "domain/duty.hpp"

// The program runs on any x86-64 and chooses the wide registers where the machine has them. Elsewhere, and
// under compilers that know no such choice, the loops are what they look like.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define FOR_WIDE_REGISTERS                                                                                   \
    __attribute__((target_clones("arch=x86-64-v4", "avx2", "default"),                                       \
                   optimize("O3", "no-loop-unroll-and-jam")))
#define WITHIN_THEM __attribute__((always_inline, optimize("O3", "no-loop-unroll-and-jam"))) inline
#else
#define FOR_WIDE_REGISTERS
#define WITHIN_THEM inline
#endif

namespace gongkai::domain {
namespace {

constexpr int excused_bit = 1, nothing_bit = 0;
static_assert(static_cast<int>(DutyMark::excused) == 1 << excused_bit &&
              static_cast<int>(DutyMark::nothing) == 1 << nothing_bit);

struct Line { // of one village; the days may be everybody's
    const DayNumber* __restrict opens;
    const DayNumber* __restrict due;
    const DayNumber* __restrict settled;
    const std::uint8_t* __restrict marks;
};

void add(LineCount& count, int one)
{
    count = static_cast<LineCount>(count + one);
}

WITHIN_THEM const DayNumber* days_of(const DutyRows rows, const DayNumber* days, std::size_t village)
{
    return days + (rows.days_row ? rows.days_row[village] : village) * rows.width;
}

// No branches: & and ^ of zeros and ones, so that sixteen lines and more are counted at once.

// Sixteen lines abreast, wherever they begin.
using SixteenDays
    __attribute__((vector_size(16 * sizeof(DayNumber)), aligned(sizeof(DayNumber)), may_alias)) = DayNumber;
constexpr std::size_t abreast = 16, most_registers = 8;

WITHIN_THEM const SixteenDays& sixteen(const DayNumber* at)
{
    return *reinterpret_cast<const SixteenDays*>(at);
}

enum class DueDays {
    of_each,    // every village's own
    of_everyone // of `of` the same
};

struct Stripe { // of lines; one that is no multiple of sixteen ends with some that were counted before
    std::size_t first = 0, lines = 0;
};

// The counts stay in registers while villages go by, so that of most duties nothing is read but when it was
// settled.
template<DueDays due_days, std::size_t registers = most_registers>
WITHIN_THEM void add_overdue(const DutyRows rows, const Villages of, const Stripe stripe, const DayNumber day,
                             LineCount* __restrict overdue)
{
    if constexpr (registers > 1)
        if (stripe.lines <= (registers - 1) * abreast)
            return add_overdue<due_days, registers - 1>(rows, of, stripe, day, overdue);
    std::size_t line[registers];
    for (std::size_t r = 0; r < registers; ++r)
        line[r] = stripe.first + r * abreast;
    line[registers - 1] = stripe.first + stripe.lines - abreast;

    SixteenDays count[registers] = {};
    for (auto village = of.first; village < of.last; ++village) {
        const auto* const settled = rows.settled + village * rows.width;
        const auto* const due = rows.due + village * rows.width;
        for (std::size_t r = 0; r < registers; ++r)
            if constexpr (due_days == DueDays::of_each)
                count[r] -= (sixteen(settled + line[r]) > day) & (sixteen(due + line[r]) < day);
            else
                count[r] -= sixteen(settled + line[r]) > day;
    }
    const auto* const due =
        due_days == DueDays::of_each ? nullptr : rows.due + rows.days_row[of.first] * rows.width;
    for (std::size_t r = 0; r < registers; ++r)
        for (auto i = stripe.first + r * abreast; i < line[r] + abreast; ++i)
            if (!due || due[i] < day) add(overdue[i], static_cast<LineCount>(count[r][i - line[r]]));
}

template<DueDays due_days>
WITHIN_THEM void add_overdue(const DutyRows rows, const Villages of, const DayNumber day,
                             LineCount* __restrict overdue)
{
    constexpr auto most = most_registers * abreast;
    for (std::size_t first = 0; first < rows.width; first += most)
        add_overdue<due_days>(rows, of, {first, std::min(most, rows.width - first)}, day, overdue);
}

// Of rows with less than sixteen lines.
WITHIN_THEM void add_overdue(const DutyRows rows, const Villages of, const DayNumber day,
                             LineCount* __restrict overdue)
{
    for (auto village = of.first; village < of.last; ++village)
        for (std::size_t i = 0; i < rows.width; ++i)
            add(overdue[i],
                (days_of(rows, rows.due, village)[i] < day) & (rows.settled[village * rows.width + i] > day));
}

WITHIN_THEM void add_standings(const Line line, std::size_t width, DueWithin due, DayNumber day,
                               const LineCounts counts)
{
    const auto soon = static_cast<DayNumber>(day + due_soon_days);
    for (std::size_t i = 0; i < width; ++i) {
        const int is = (line.settled[i] != no_day) & (line.due[i] >= due.from) & (line.due[i] <= due.to);
        const int done = is & (line.settled[i] <= day), undone = is & (done ^ 1);
        const int let_off = done & (line.marks[i] >> excused_bit) & 1;
        const int too_late = done & (let_off ^ 1) & (line.settled[i] > line.due[i]);
        const int in_time = done & (let_off ^ 1) & (too_late ^ 1);
        const int without = in_time & (line.marks[i] >> nothing_bit) & 1;
        const int closed = undone & (day < line.opens[i]);
        const int overdue = undone & (closed ^ 1) & (line.due[i] < day);
        add(counts.duties[i], is);
        add(counts.on_time[i], in_time & (without ^ 1));
        add(counts.late[i], too_late);
        add(counts.nothing[i], without);
        add(counts.excused[i], let_off);
        add(counts.missing[i], overdue);
        add(counts.due_soon[i], undone & (closed ^ 1) & (overdue ^ 1) & (line.due[i] <= soon));
        add(counts.not_open[i], closed);
    }
}

}

FOR_WIDE_REGISTERS
void count_overdue(const DutyRows rows, const Villages of, const DayNumber day, LineCount* __restrict overdue)
{
    if (rows.width < abreast) return add_overdue(rows, of, day, overdue);
    if (!rows.days_row) return add_overdue<DueDays::of_each>(rows, of, day, overdue);
    for (auto first = of.first, last = first; first < of.last; first = last) {
        while (last < of.last && rows.days_row[last] == rows.days_row[first])
            ++last;
        add_overdue<DueDays::of_everyone>(rows, {first, last}, day, overdue);
    }
}

FOR_WIDE_REGISTERS
void count_standings(const DutyRows rows, const Villages of, const DueWithin due, const DayNumber day,
                     const LineCounts counts)
{
    for (auto village = of.first; village < of.last; ++village) {
        const auto own = village * rows.width;
        add_standings({days_of(rows, rows.opens, village), days_of(rows, rows.due, village),
                       rows.settled + own, rows.marks + own},
                      rows.width, due, day, counts);
    }
}

}
