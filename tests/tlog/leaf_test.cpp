#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "tlog/leaf.hpp"

namespace gongkai::tlog {
namespace {

LeafRecord october()
{
    return {.village = "220681101212",
            .item = "cai-01",
            .period = "2026-10",
            .code = "LDG-7K4Q-3M8",
            .edition = 1,
            .kind = LeafKind::publish,
            .at = "2026-11-24T02:00:00Z",
            .supersedes = "",
            .sequence = 1,
            .previous = "",
            .commitment = std::string(64, 'c')};
}

TEST(Leaf, is_one_line_of_canonical_json)
{
    EXPECT_EQ(
        to_text(october()),
        R"({"schema":"gongkai-leaf/1","village":"220681101212","item":"cai-01","period":"2026-10",)"
        R"("code":"LDG-7K4Q-3M8","edition":1,"kind":"publish","at":"2026-11-24T02:00:00Z","supersedes":"",)"
        R"("sequence":1,"previous":"","commitment":")" +
            std::string(64, 'c') + R"("})");
    EXPECT_TRUE(parse_json(to_text(october())));
}

TEST(Leaf, comes_back_as_it_was_written)
{
    auto leaf = october();
    EXPECT_EQ(parse_leaf(to_text(leaf)), leaf);
    leaf.kind = LeafKind::correct;
    leaf.edition = 2;
    leaf.sequence = 12;
    leaf.previous = std::string(64, '0');
    leaf.supersedes = "LDG-7K4Q-3M7";
    EXPECT_EQ(parse_leaf(to_text(leaf)), leaf);
    leaf.kind = LeafKind::withdraw;
    EXPECT_EQ(parse_leaf(to_text(leaf)), leaf);
}

TEST(Leaf, is_refused_in_any_other_spelling)
{
    const auto text = to_text(october());
    const auto with = [&](std::string_view from, std::string_view to) {
        EXPECT_NE(text.find(from), std::string::npos) << from;
        return replace_all(text, from, to);
    };
    for (const auto& other : {text + "\n",
                              " " + text,
                              text + " ",
                              text + text,
                              std::string(),
                              std::string("{}"),
                              std::string("null"),
                              with(":1,", ":01,"),
                              with(":1,", ": 1,"),
                              with(":1,", ":1.0,"),
                              with(":1,", ":+1,"),
                              with(":1,", ":1e0,"),
                              with("\"edition\":1", "\"edition\":0"),
                              with("\"edition\":1", "\"edition\":-1"),
                              with("\"edition\":1", "\"edition\":18446744073709551616"),
                              with("\"edition\":1", "\"edition\":\"1\""),
                              with("leaf/1", "leaf/2"),
                              with("publish", "Publish"),
                              with("publish", "delete"),
                              with("publish", ""),
                              with("cai-01", "cai\\u002d01"),
                              with("cai-01", "cai 01"),
                              with("cai-01", "ca\"i"),
                              with("cai-01", "财"),
                              with("cai-01", ""),
                              with("LDG-7K4Q-3M8", ""),
                              with("02:00:00Z", "02:00:00.000Z"),
                              with("02:00:00Z", "02:00Z"),
                              with("02:00:00Z", "25:00:00Z"),
                              with("2026-11-24T", "2026-11-31T"),
                              with("2026-11-24T", "2026-11-24 "),
                              with("cccc\"", "ccc\""),
                              with("cccc\"", "cccC\""),
                              with("\"previous\":\"\"", "\"previous\":\"" + std::string(64, 'a') + "\""),
                              with("\"sequence\":1", "\"sequence\":2"),
                              with("\"sequence\":1", "\"sequence\":0"),
                              with(",\"supersedes\":\"\"", ""),
                              with("}", ",\"more\":1}"),
                              with("\"village\"", "\"item\"")})
        EXPECT_FALSE(parse_leaf(other)) << other;
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(parse_leaf(text.substr(0, size)));
}

TEST(Leaf, fits_into_an_entry)
{
    auto leaf = october();
    leaf.item = std::string(65'535 - to_text(leaf).size() + leaf.item.size(), 'x');
    EXPECT_EQ(parse_leaf(to_text(leaf)), leaf);
    leaf.item += "x";
    EXPECT_THROW(to_text(leaf), Bug);
}

TEST(Leaf, that_is_not_valid_is_never_written)
{
    auto leaf = october();
    leaf.at = "2026-11-24T02:00:00.250Z";
    EXPECT_FALSE(is_valid(leaf));
    EXPECT_THROW(to_text(leaf), Bug);
}

}
}
