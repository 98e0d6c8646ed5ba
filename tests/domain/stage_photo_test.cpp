// Photos of a stage stand in its content like every other text: whoever has none notices nothing.

#include <gtest/gtest.h>

#include "base/json.hpp"
#include "domain/notice.hpp"
#include "domain/stage_photo.hpp"

namespace gongkai::domain {
namespace {

const StagePhoto road{std::string(64, 'a'), "开工前的路面", 1600, 1200};
const StagePhoto machine{std::string(64, 'b'), "机械进场", 1200, 1600};

Content words()
{
    return to_content("道路硬化", {{"项目名称", "村部门前道路硬化"}});
}

Draft draft_of(const std::string& period)
{
    Draft draft;
    draft.period = period;
    return draft;
}

TEST(StagePhotos, come_back_as_they_were_put)
{
    auto content = words();
    put_photos(content, {road, machine});
    EXPECT_EQ(photos_of(content), (std::vector{road, machine}));
    EXPECT_EQ(sections_of(content).size(), 1u);
    put_photos(content, {machine});
    EXPECT_EQ(photos_of(content), std::vector{machine});
}

TEST(StagePhotos, leave_no_trace_when_there_are_none)
{
    auto content = words();
    const auto before = to_json(content);
    EXPECT_EQ(before, R"({"form":"notice","title":"道路硬化","fields":[],"tables":[{"name":"sections",)"
                      R"("columns":["heading","text"],"lines":[["项目名称","村部门前道路硬化"]]}]})");
    put_photos(content, {});
    EXPECT_EQ(to_json(content), before);
    put_photos(content, {road});
    put_photos(content, {});
    EXPECT_EQ(to_json(content), before);
}

TEST(StagePhotos, are_committed_by_digest_and_caption)
{
    auto content = words();
    put_photos(content, {road});
    const auto groups = leaves_of(content);
    const auto& line = groups.back();
    ASSERT_EQ(line.size(), 4u);
    EXPECT_EQ(line[0].path, "table/photos/1/1");
    EXPECT_EQ(line[0].value, road.digest);
    EXPECT_EQ(line[1].path, "table/photos/1/2");
    EXPECT_EQ(line[1].value, road.caption);
    EXPECT_EQ(without_digests(content).tables.back().lines[0][0], "");
    EXPECT_EQ(photos_of(without_digests(content)).front().caption, road.caption);
}

TEST(StagePhotos, are_taken_for_the_words_of_a_stage_only)
{
    EXPECT_TRUE(takes_photos(draft_of("P1-before")));
    EXPECT_TRUE(takes_photos(draft_of("P3-during-2026-12-30")));
    EXPECT_TRUE(takes_photos(draft_of("P3-during-2026Q4")));
    EXPECT_FALSE(takes_photos(draft_of("2026-10")));
    EXPECT_FALSE(takes_photos(draft_of("2026Q3")));
    EXPECT_FALSE(takes_photos(draft_of("2026-11-26")));
    auto of_file = draft_of("P1-before");
    of_file.upload = "u1";
    EXPECT_FALSE(takes_photos(of_file));
    auto nothing = draft_of("P1-before");
    nothing.form = Form::nothing;
    EXPECT_FALSE(takes_photos(nothing));
}

TEST(StagePhotos, want_a_caption_of_at_most_thirty_letters)
{
    EXPECT_EQ(caption_of("  开工前　").value(), "开工前");
    EXPECT_EQ(caption_of(" ").error().says, "stage_photo.caption_needed");
    std::string thirty;
    for (int i = 0; i < 30; ++i)
        thirty += "路";
    EXPECT_EQ(caption_of(thirty).value(), thirty);
    EXPECT_EQ(caption_of(thirty + "边").error().says, "stage_photo.caption_too_long");
}

}
}
