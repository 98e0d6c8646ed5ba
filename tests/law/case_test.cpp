// Every [[case]] of statutes/ is a test of its own, named after its rule and standing at its own file and line.
#include "law/cases.hpp"

#include "base/text.hpp"
#include "law/statutes_in_tests.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

class CaseOfTheLaw : public testing::Test {
public:
    explicit CaseOfTheLaw(const Case& example) : example_(example) {}
    void TestBody() override
    {
        const auto failure = failure_of(example_, real_statutes());
        EXPECT_FALSE(failure) << example_.file << ":" << example_.line << ": " << *failure;
    }

private:
    const Case& example_;
};

const int registered = [] {
    int count = 0;
    for (const auto& example : real_reading().cases) {
        const auto name = replace_all(example.rule, ".", "_") +
                          (example.division.empty() ? "" : "_in_" + example.division) + "_line_" +
                          std::to_string(example.line);
        testing::RegisterTest("CaseOfTheLaw", name.c_str(), nullptr, example.name.c_str(), example.file.c_str(),
                              example.line, [&example]() -> testing::Test* { return new CaseOfTheLaw(example); });
        ++count;
    }
    return count;
}();

TEST(Statutes, come_with_an_example_for_every_rule)
{
    EXPECT_GE(static_cast<std::size_t>(registered), real_statutes().rules().size());
}

}
}
