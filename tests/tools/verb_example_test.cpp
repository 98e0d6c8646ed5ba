#include "tools/run_tool.hpp"

#include <gtest/gtest.h>

using namespace gongkai;

namespace {

const std::string new_verb = SOURCE_ROOT "/tools/new/new verb ";

TEST(NewVerb, is_a_copy_of_the_example_under_its_own_name)
{
    const tools::Folder folder;
    const auto ran = folder.run(new_verb + "extend_viewing");
    EXPECT_EQ(ran.status, 0) << ran.output;
    EXPECT_EQ(ran.output, "locale/zh-CN/extend_viewing.toml\nsrc/app/extend_viewing.cpp\n"
                          "src/app/extend_viewing.hpp\ntests/app/extend_viewing_test.cpp\n");
    const auto verb = folder.read("src/app/extend_viewing.cpp");
    EXPECT_NE(verb.find("Result<> extend_viewing(Office& office, const ExtendViewing& order)"), verb.npos);
    EXPECT_NE(verb.find("\"extend_viewing.reason_needed\""), verb.npos);
    EXPECT_EQ(verb.find("explain_delay"), verb.npos);
}

TEST(NewVerb, writes_over_nothing)
{
    const tools::Folder folder;
    folder.write("src/app/extend_viewing.cpp", "mine");
    const auto ran = folder.run(new_verb + "extend_viewing");
    EXPECT_NE(ran.status, 0);
    EXPECT_EQ(ran.output, "src/app/extend_viewing.cpp exists already\n");
    EXPECT_EQ(folder.read("src/app/extend_viewing.cpp"), "mine");
}

TEST(NewVerb, is_called_by_a_verb_and_a_noun)
{
    const tools::Folder folder;
    for (const auto* name : {"", "extend", "ExtendViewing", "../extend_viewing"})
        EXPECT_NE(folder.run(new_verb + name).status, 0) << name;
}

}
