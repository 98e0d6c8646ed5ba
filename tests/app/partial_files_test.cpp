// Files in pieces: what is safe, whose they are, and what a crash or a restored backup leaves of them.

#include <filesystem>

#include "app/partial_files.hpp"
#include "app/public_log.hpp"
#include "store/partial_files.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct PartialFiles : WorldOnEveryEngine {
    std::filesystem::path folder()
    {
        auto desk = world().as({});
        return desk.office.log.folder().parent_path() / "uploads";
    }
    domain::PartialFile begun(std::int64_t length = 10)
    {
        return must(world().did(world().clerk, app::begin_file, {length, "三张纸.jpg"}));
    }
    Result<domain::PartialFile> piece(const domain::PartialFile& file, std::int64_t offset,
                                      std::string_view bytes)
    {
        return world().did(world().clerk, app::take_in_piece, {file.id, offset, bytes});
    }
    Result<std::string> whole(const domain::PartialFile& file)
    {
        auto desk = world().as(world().clerk);
        const auto found = app::partial_file(desk.office, file.id);
        if (!found) return refuse(found.error());
        return app::whole_file(desk.office, *found);
    }
};
ON_EVERY_ENGINE(PartialFiles);

}

TEST_P(PartialFiles, become_whole_piece_by_piece)
{
    const auto file = begun();
    EXPECT_EQ(must(piece(file, 0, "01234")).received, 5);
    EXPECT_EQ(refusal_of(whole(file)), "uploads.not_whole");
    EXPECT_EQ(refusal_of(piece(file, 0, "01234")), "uploads.other_offset");
    EXPECT_EQ(refusal_of(piece(file, 5, "567890")), "uploads.other_offset") << "longer than it said";
    must(piece(file, 5, "56789"));
    EXPECT_EQ(whole(file).value(), "0123456789");
    const auto mode = std::filesystem::status(folder() / file.id).permissions();
    EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)
        << "for nobody else's eyes";
}

TEST_P(PartialFiles, forget_what_a_crash_left_behind_the_row)
{
    const auto file = begun();
    must(piece(file, 0, "01234"));
    append_file(folder() / file.id, "56"); // on the disk, but the commit never came
    must(piece(file, 5, "abcde"));
    EXPECT_EQ(whole(file).value(), "01234abcde");
}

TEST_P(PartialFiles, are_gone_when_only_their_rows_were_restored)
{
    const auto file = begun();
    must(piece(file, 0, "01234"));
    std::filesystem::remove_all(folder());
    EXPECT_EQ(refusal_of(piece(file, 5, "56789")), "uploads.gone");
    EXPECT_EQ(whole(begun()).error().says, "uploads.not_whole") << "a further one begins anew";
}

TEST_P(PartialFiles, leave_nothing_behind_when_their_days_are_over)
{
    const auto file = begun();
    must(piece(file, 0, "01234"));
    world().clock.at += std::chrono::days(8);
    EXPECT_EQ(refusal_of(piece(file, 5, "56789")), "uploads.gone");
    begun();
    EXPECT_FALSE(std::filesystem::exists(folder() / file.id));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder()), {}), 1);
}
