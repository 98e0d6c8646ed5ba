// Each file of tests/fuzz/corpus/<target>/ is a test, fuzz.<target>/<file>: the seed as it is, cut short, and
// with single bytes changed, the same ones each time.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>

#include "base/file.hpp"
#include "fuzz/support/target.hpp"

namespace gongkai::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_cuts = 48, most_changes = 96;

class Seed : public testing::Test {
public:
    Seed(const Target& target, fs::path file) : target_(target), file_(std::move(file)) {}

    void TestBody() override
    {
        const auto seed = read_file(file_).value_or("");
        ASSERT_FALSE(seed.empty()) << file_;
        run(seed);
        run_cut_short(seed);
        run_changed(seed);
    }

private:
    void run(std::string_view bytes)
    {
        // A copy of its own, so that a sanitizer sees one byte too far.
        const std::vector<char> exact(bytes.begin(), bytes.end());
        try {
            target_.run({exact.data(), exact.size()});
        } catch (const std::exception& broken) {
            ADD_FAILURE() << broken.what() << "\nwith these bytes: " << testing::PrintToString(bytes);
        }
    }

    void run_cut_short(std::string_view seed)
    {
        const auto step = seed.size() / most_cuts + 1;
        for (std::size_t size = 0; size < seed.size(); size += step)
            run(seed.substr(0, size));
    }

    void run_changed(const std::string& seed)
    {
        constexpr std::string_view telling("\0\n\r\"<>&=;:,/%-09aZ\x7f\x80\xff", 23);
        std::mt19937 random(1);
        for (std::size_t i = 0; i < std::min(seed.size(), most_changes); ++i) {
            auto changed = seed;
            changed[random() % seed.size()] =
                random() % 2 ? telling[random() % telling.size()] : static_cast<char>(random());
            run(changed);
        }
    }

    const Target& target_;
    fs::path file_;
};

fs::path corpus_of(const Target& target)
{
    return fs::path(SOURCE_ROOT) / "tests/fuzz/corpus" / target.name;
}

void register_seeds(const Target& target)
{
    if (!fs::is_directory(corpus_of(target))) return;
    for (const auto& entry : fs::directory_iterator(corpus_of(target))) {
        const auto name = std::string(target.name) + "/" + entry.path().filename().string();
        testing::RegisterTest(
            "fuzz", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
            [&target, file = entry.path()]() -> testing::Test* { return new Seed(target, file); });
    }
}

TEST(Fuzzing, has_a_corpus_for_every_target)
{
    EXPECT_GE(targets().size(), 12u);
    for (const auto& target : targets())
        EXPECT_TRUE(fs::is_directory(corpus_of(target)) && !fs::is_empty(corpus_of(target))) << target.name;
}

}
}

int main(int count, char** arguments)
{
    for (const auto& target : gongkai::fuzz::targets())
        gongkai::fuzz::register_seeds(target);
    testing::InitGoogleTest(&count, arguments);
    return RUN_ALL_TESTS();
}
