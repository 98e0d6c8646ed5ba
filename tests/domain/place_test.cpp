// Places: what fits on a wall, and what is packed onto it.

#include <gtest/gtest.h>

#include "domain/day_code.hpp"
#include "domain/place.hpp"
#include "domain/posting.hpp"
#include "domain/wall_room.hpp"

using namespace gongkai;
using namespace gongkai::domain;

namespace {

Place board(int width_cm, int height_cm, int a3_sheets)
{
    Place place;
    place.width_cm = width_cm;
    place.height_cm = height_cm;
    place.a3_sheets = a3_sheets;
    return place;
}
std::string said(Place place)
{
    const auto checked = check_room(place);
    return checked ? std::string() : checked.error().says;
}

}

TEST(Places, hold_as_many_a3_sheets_as_their_face)
{
    EXPECT_EQ(a3_sheets_on(240, 120), 5 * 3);
    EXPECT_EQ(a3_sheets_on(43, 31), 1);
    EXPECT_EQ(a3_sheets_on(42, 31), 0) << "a finger's breadth around each";
    auto measured = board(240, 120, 0);
    ASSERT_TRUE(check_room(measured));
    EXPECT_EQ(measured.a3_sheets, 15);
}

TEST(Places, are_refused_with_room_that_cannot_be)
{
    EXPECT_EQ(said(board(0, 0, 6)), "") << "nobody must measure";
    EXPECT_EQ(said(board(240, 120, 23)), "") << "close together it can be more";
    EXPECT_EQ(said(board(240, 120, 24)), "place.too_small");
    EXPECT_EQ(said(board(0, 0, 0)), "place.no_room");
    EXPECT_EQ(said(board(0, 0, 401)), "place.no_room");
    EXPECT_EQ(said(board(-1, 100, 2)), "place.odd_size");
    EXPECT_EQ(said(board(100, 5001, 2)), "place.odd_size");
    Place group = board(240, 120, 9);
    group.kind = PlaceKind::chat_group;
    ASSERT_TRUE(check_room(group));
    EXPECT_EQ(group.a3_sheets, 0) << "nothing is hung in a chat";
}

TEST(Places, lie_where_their_coordinates_say)
{
    EXPECT_EQ(read_coordinates("４１.９３，126.42").value(), "41.93000,126.42000");
    EXPECT_EQ(read_coordinates(" ").value(), "");
    for (const char* wrong :
         {"126.42,41.93", "41.93", "41.93,126.42,1", "北纬41度", "41.9x,126.4", "nan,126.4", "41.93,1e9"})
        EXPECT_EQ(read_coordinates(wrong).error().field, "coordinates") << wrong;
}

TEST(Walls, take_a3_where_all_of_it_fits)
{
    const std::vector<SheetSize> sheets{{"A", 1, 2}, {"B", 1, 1}};
    const auto room = pack_wall(3, 2, sheets);
    EXPECT_EQ(room.paper, Paper::a3);
    EXPECT_EQ(room.hung, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(room.free_a4, 0);
}

TEST(Walls, take_a4_where_a3_would_not_fit_and_name_what_is_left_out)
{
    const std::vector<SheetSize> sheets{{"A", 1, 2}, {"B", 2, 3}, {"C", 1, 1}};
    const auto room = pack_wall(2, 1, sheets);
    EXPECT_EQ(room.paper, Paper::a4);
    EXPECT_EQ(room.hung, (std::vector<std::string>{"A", "C"}));
    EXPECT_EQ(room.left_out, std::vector<std::string>{"B"});
    EXPECT_EQ(room.free_a4, 0);
    EXPECT_EQ(pack_wall(1, 5, sheets).left_out.size(), 3u) << "a wall that is fuller than full";
    EXPECT_TRUE(pack_wall(1, 0, {}).hung.empty());
}

TEST(Sheets, come_down_for_the_first_reason_there_is)
{
    const auto day = *parse_date("2026-11-24");
    const PostingTerm until_today{.while_current = false, .last_day = day}, for_ever{.while_current = true};
    EXPECT_EQ(ending_on(day, until_today, true, false), PostingEnding::early)
        << "the last day is a whole day";
    EXPECT_EQ(ending_on(plus_days(day, 1), until_today, true, false), PostingEnding::over);
    EXPECT_EQ(ending_on(plus_days(day, 900), {}, true, false), PostingEnding::early)
        << "its days haven't begun";
    EXPECT_EQ(ending_on(plus_days(day, 900), for_ever, true, false), PostingEnding::early);
    EXPECT_EQ(ending_on(day, until_today, false, false), PostingEnding::replaced);
    EXPECT_EQ(ending_on(day, for_ever, false, true), PostingEnding::withdrawn);
}

TEST(DayCodes, change_with_the_day_and_with_the_log)
{
    const auto day = *parse_date("2026-11-24");
    const std::string root(64, 'a'), other(64, 'b');
    const auto code = make_day_code(day, root);
    EXPECT_EQ(code.size(), 4u);
    EXPECT_EQ(code, make_day_code(day, root));
    EXPECT_NE(code, make_day_code(plus_days(day, 1), root));
    EXPECT_NE(code, make_day_code(day, other));
}
