#include <gtest/gtest.h>
#include <random>

#include "domain/duty.hpp"
#include "domain/duty_index.hpp"

namespace gongkai::domain {
namespace {

using Draw = std::mt19937;

const Date new_year = std::chrono::year(2026) / 1 / 1;

int between(Draw& draw, int least, int most)
{
    return std::uniform_int_distribution(least, most)(draw);
}

// A random country: provinces of some cities, of some counties, and so on down.
VillageOrder random_villages(Draw& draw, std::size_t count)
{
    std::vector<VillageCode> codes;
    VillageCode code = 110'101'001'001;
    while (codes.size() < count) {
        constexpr VillageCode steps[]{1, 1, 1, 1, 1, 1, 1'000, 1'000, 1'000'000, 100'000'000, 10'000'000'000};
        code += steps[static_cast<std::size_t>(between(draw, 0, codes.size() % 40 == 0 ? 10 : 7))];
        codes.push_back(code);
    }
    return VillageOrder(std::move(codes));
}

DayNumber random_day(Draw& draw, int from, int to)
{
    return day_number(plus_days(new_year, between(draw, from, to)));
}

DutyCell random_cell(Draw& draw, DayNumber opens, DayNumber due)
{
    if (between(draw, 0, 9) == 0) return {opens, due, no_day, 0};
    if (between(draw, 0, 9) == 0) return {opens, due, never_day, 0};
    return {opens, due, random_day(draw, -30, 420),
            static_cast<std::uint8_t>(between(draw, 0, 4) == 0 ? between(draw, 1, 2) : 0)};
}

// Fewer than are counted abreast, as many, and more than go into the registers at once.
std::vector<std::uint16_t> random_lines(Draw& draw)
{
    constexpr std::array widths{3, 15, 16, 17, 119, 128, 129, 300};
    std::vector<std::uint16_t> items(
        static_cast<std::size_t>(widths[static_cast<std::size_t>(between(draw, 0, 7))]));
    for (auto& item : items)
        item = static_cast<std::uint16_t>(between(draw, 0, 2));
    return items;
}

using Lines = std::pair<std::vector<std::uint16_t>, std::vector<std::uint16_t>>; // of periods and of events

DutyIndex random_index(Draw& draw, std::size_t villages, Lines lines = {{0, 0, 0, 0, 1, 1, 2}, {2, 1, 2}})
{
    DutyIndex index(random_villages(draw, villages), {"cai-01", "shi-02", "zhi-03"});
    auto& periods = index.add_block(std::move(lines.first), DutyBlock::Days::shared);
    auto& events = index.add_block(std::move(lines.second), DutyBlock::Days::own);
    for (int place = 0; place < 3; ++place) {
        std::vector<DayNumber> opens, due;
        for (std::size_t line = 0; line < periods.width(); ++line) {
            opens.push_back(random_day(draw, 0, 340));
            due.push_back(static_cast<DayNumber>(opens.back() + between(draw, 0, 30)));
        }
        periods.add_days(opens, due);
    }
    for (std::size_t village = 0; village < villages; ++village) {
        periods.use_days(village, static_cast<std::uint32_t>(between(draw, 0, 2)));
        for (std::size_t line = 0; line < periods.width(); ++line) {
            const auto row = periods.row(village);
            const auto cell = random_cell(draw, row.opens[line], row.due[line]);
            periods.settle(village, line, cell.settled, cell.marks);
        }
        for (std::size_t line = 0; line < events.width(); ++line) {
            const auto opens = random_day(draw, 0, 360);
            events.put(village, line,
                       random_cell(draw, opens, static_cast<DayNumber>(opens + between(draw, 0, 10))));
        }
    }
    return index;
}

DutyState judged(const DutyCell& cell, Date day)
{
    Duty duty;
    duty.opens_on = date_of(cell.opens);
    duty.due_on = date_of(cell.due);
    DutyFacts facts;
    if (cell.settled == never_day) return judge(duty, facts, day).state;
    if (cell.marks & static_cast<int>(DutyMark::excused))
        facts.ended = {DutyEndKind::excused, date_of(cell.settled)};
    else
        facts.fulfilled = {date_of(cell.settled), (cell.marks & static_cast<int>(DutyMark::nothing)) != 0};
    return judge(duty, facts, day).state;
}

// What judging each duty by itself comes to.
DutyTally one_by_one(const DutyIndex& index, const Area& area, std::size_t item, Date day)
{
    DutyTally tally;
    for (auto village = area.first; village < area.last; ++village)
        for (const auto& cell : index.duties_of(village, item)) {
            tally.duties += 1;
            switch (judged(cell, day)) {
            case DutyState::on_time: tally.on_time += 1; break;
            case DutyState::late: tally.late += 1; break;
            case DutyState::nothing: tally.nothing += 1; break;
            case DutyState::excused:
            case DutyState::lapsed: tally.excused += 1; break;
            case DutyState::missing: tally.missing += 1; break;
            case DutyState::due_soon: tally.due_soon += 1; break;
            case DutyState::not_open: tally.not_open += 1; break;
            case DutyState::open: break;
            }
        }
    return tally;
}

constexpr std::array levels{DivisionKind::province, DivisionKind::city, DivisionKind::county,
                            DivisionKind::town, DivisionKind::village};

TEST(DutyIndex, counts_what_judging_one_by_one_comes_to)
{
    for (unsigned seed = 0; seed < 24; ++seed) {
        Draw draw(seed);
        Lines lines{random_lines(draw), random_lines(draw)};
        const auto villages = static_cast<std::size_t>(between(draw, 1, 300));
        const auto index = random_index(draw, villages, std::move(lines));
        const auto day = plus_days(new_year, between(draw, -40, 430));
        for (const auto level : levels) {
            const auto areas = index.villages().areas(level);
            const auto grid = index.tallies(areas, day);
            const auto overdue = index.overdue(areas, day);
            for (std::size_t area = 0; area < areas.size(); ++area)
                for (std::size_t item = 0; item < grid.items; ++item) {
                    const auto expected = one_by_one(index, areas[area], item, day);
                    ASSERT_EQ(grid.of(area)[item], expected)
                        << seed << " " << areas[area].code << " " << to_text(day);
                    ASSERT_EQ(overdue.of(area)[item], expected.missing) << seed << " " << areas[area].code;
                }
        }
    }
}

TEST(DutyIndex, adds_up_from_the_villages_to_the_province)
{
    Draw draw(7);
    const auto index = random_index(draw, 2000);
    const auto day = plus_days(new_year, 200);
    for (std::size_t upper = 0; upper + 1 < levels.size(); ++upper) {
        const auto areas = index.villages().areas(levels[upper]);
        const auto grid = index.tallies(areas, day);
        for (std::size_t area = 0; area < areas.size(); ++area) {
            const auto parts = index.villages().areas(levels[upper + 1], areas[area].code);
            const auto below = index.tallies(parts, day);
            for (std::size_t item = 0; item < grid.items; ++item) {
                DutyTally sum;
                for (std::size_t part = 0; part < parts.size(); ++part)
                    sum += below.of(part)[item];
                ASSERT_EQ(sum, grid.of(area)[item]) << areas[area].code;
            }
        }
    }
}

TEST(DutyIndex, counts_more_villages_than_sixteen_bits_hold)
{
    constexpr std::size_t many = 140'000;
    std::vector<VillageCode> codes;
    for (VillageCode i = 0; i < many; ++i)
        codes.push_back(110'000'000'000 + i);
    DutyIndex index(VillageOrder(std::move(codes)), {"cai-01"});
    auto& block = index.add_block({0, 0}, DutyBlock::Days::shared);
    const auto due = day_number(new_year);
    block.add_days(std::array{due, due}, std::array{due, due});
    for (std::size_t village = 0; village < many; ++village)
        for (const std::size_t line : {0u, 1u})
            block.settle(village, line, never_day, 0);
    const auto whole = index.villages().areas(DivisionKind::province);
    EXPECT_EQ(index.overdue(whole, plus_days(new_year, 1)).cells, std::vector<std::uint32_t>{2 * many});
    EXPECT_EQ(index.tallies(whole, plus_days(new_year, 1)).cells.front().missing, 2 * many);
    EXPECT_EQ(index.overdue(whole, new_year).cells, std::vector<std::uint32_t>{0});
}

TEST(DutyIndex, changed_by_acts_is_the_index_made_anew)
{
    Draw draw(11);
    auto changed = random_index(draw, 120);
    Draw again(11);
    auto anew = random_index(again, 120);
    std::vector<std::tuple<std::size_t, std::size_t, DayNumber>> acts;
    for (int i = 0; i < 400; ++i)
        acts.emplace_back(between(draw, 0, 119), between(draw, 0, 6), random_day(draw, 0, 400));
    std::map<std::pair<std::size_t, std::size_t>, DayNumber> last;
    for (const auto& [village, line, day] : acts) {
        changed.block(0).settle(village, line, day, 0);
        last[{village, line}] = day;
    }
    for (const auto& [where, day] : last)
        anew.block(0).settle(where.first, where.second, day, 0);
    EXPECT_TRUE(differences(changed, anew, 10).empty());
    anew.block(0).settle(3, 2, never_day, 0);
    changed.block(0).settle(3, 2, day_number(new_year), 0);
    const auto found = differences(changed, anew, 10);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().village, changed.villages()[3]);
    EXPECT_EQ(found.front().item, "cai-01");
    EXPECT_NE(found.front().here, found.front().there);
}

TEST(DutyIndex, counts_only_what_is_due_within_the_days_asked)
{
    for (unsigned seed = 20; seed < 26; ++seed) {
        Draw draw(seed);
        const auto index = random_index(draw, 60);
        const auto whole = std::vector{index.villages().within("")};
        const auto day = plus_days(new_year, between(draw, 0, 400));
        const auto from = random_day(draw, 0, 200), to = random_day(draw, 150, 400);
        const auto grid = index.tallies(whole, day, {from, to});
        const auto before = index.tallies(whole, day, {no_day, static_cast<DayNumber>(from - 1)});
        const auto after = index.tallies(whole, day, {static_cast<DayNumber>(to + 1), never_day});
        const auto all = index.tallies(whole, day);
        for (std::size_t item = 0; item < grid.items && from <= to; ++item) {
            auto parts = grid.cells[item];
            EXPECT_GT(parts.duties, 0u);
            parts += before.cells[item];
            parts += after.cells[item];
            EXPECT_EQ(parts, all.cells[item]) << seed;
        }
    }
}

TEST(DutyIndex, filled_village_by_village_in_any_order_holds_the_same)
{
    Draw draw(31);
    const auto whole = random_index(draw, 40);
    DutyIndex rising(whole.villages(), {}), falling(whole.villages(), {});
    const auto copy = [&](DutyIndex& into, std::size_t village, std::size_t item) {
        into.put(village, whole.items()[item], whole.duties_of(village, item));
    };
    for (std::size_t village = 0; village < 40; ++village)
        for (std::size_t item = 0; item < whole.items().size(); ++item) {
            copy(rising, village, item);
            copy(falling, 39 - village, item);
        }
    EXPECT_TRUE(differences(whole, rising, 10).empty());
    EXPECT_TRUE(differences(whole, falling, 10).empty());
    rising.put(3, "cai-01", {}); // what a village no longer has goes
    ASSERT_EQ(differences(whole, rising, 10).size(), 1u);
    EXPECT_TRUE(differences(whole, rising, 10).front().there.empty());
}

TEST(DutyIndexDifferences, are_told_for_villages_that_only_one_has)
{
    const auto with = [](std::vector<VillageCode> codes) {
        DutyIndex index(VillageOrder(std::move(codes)), {"cai-01"});
        auto& block = index.add_block({0}, DutyBlock::Days::own);
        for (std::size_t village = 0; village < index.villages().size(); ++village)
            block.put(village, 0, {day_number(new_year), day_number(new_year), never_day, 0});
        return index;
    };
    const auto two = with({220'681'101'201, 220'681'101'202}), one = with({220'681'101'202});
    ASSERT_EQ(differences(two, one, 10).size(), 1u);
    EXPECT_EQ(differences(two, one, 10).front().village, 220'681'101'201u);
    EXPECT_TRUE(differences(two, one, 10).front().there.empty());
    ASSERT_EQ(differences(one, two, 10).size(), 1u);
    EXPECT_TRUE(differences(one, two, 10).front().here.empty());
}

}
}
