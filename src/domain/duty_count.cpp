#include "domain/duty_count.hpp"

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

// No branches: & and ^ of zeros and ones, so that sixteen lines and more are counted at once.

WITHIN_THEM void add_overdue(const DayNumber* __restrict due, const DayNumber* __restrict settled,
                             std::size_t width, DayNumber day, LineCount* __restrict overdue)
{
    for (std::size_t i = 0; i < width; ++i)
        overdue[i] = static_cast<LineCount>(overdue[i] + ((due[i] < day) & (settled[i] > day)));
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
    for (auto village = of.first; village < of.last; ++village) {
        const auto own = village * rows.width,
                   days = rows.days_row ? rows.days_row[village] * rows.width : own;
        add_overdue(rows.due + days, rows.settled + own, rows.width, day, overdue);
    }
}

FOR_WIDE_REGISTERS
void count_standings(const DutyRows rows, const Villages of, const DueWithin due, const DayNumber day,
                     const LineCounts counts)
{
    for (auto village = of.first; village < of.last; ++village) {
        const auto own = village * rows.width,
                   days = rows.days_row ? rows.days_row[village] * rows.width : own;
        add_standings({rows.opens + days, rows.due + days, rows.settled + own, rows.marks + own}, rows.width,
                      due, day, counts);
    }
}

}
