#include <gtest/gtest.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/file.hpp"
#include "base/random.hpp"
#include "base/replace_file.hpp"

namespace gongkai {
namespace {

namespace fs = std::filesystem;

class ReplacedFile : public testing::Test {
protected:
    ReplacedFile() { make_folder(folder_); }
    ~ReplacedFile() override { fs::remove_all(folder_); }

    struct stat about() const
    {
        struct stat found {};
        ::stat(file_.c_str(), &found);
        return found;
    }
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder_), {}); }

    const fs::path folder_ = fs::temp_directory_path() / ("gongkai-test-" + make_id()),
                   file_ = folder_ / "a.toml";
};

TEST_F(ReplacedFile, keeps_its_mode_whatever_the_mask)
{
    write_file(file_, "one");
    for (const mode_t mode : {0640u, 0600u, 0644u, 0660u}) {
        ::chmod(file_.c_str(), mode);
        const auto former = ::umask(0077);
        replace_file(file_, "two");
        ::umask(former);
        EXPECT_EQ(about().st_mode & 07777u, mode);
        EXPECT_EQ(read_file(file_), "two");
        EXPECT_EQ(files(), 1);
    }
}

TEST_F(ReplacedFile, stays_its_owners)
{
    if (::geteuid() != 0) GTEST_SKIP() << "only root gives files away";
    write_file(file_, "one");
    ASSERT_EQ(::chown(file_.c_str(), 1234, 4321), 0);
    replace_file(file_, "two");
    EXPECT_EQ(about().st_uid, 1234u);
    EXPECT_EQ(about().st_gid, 4321u);
}

TEST_F(ReplacedFile, is_unchanged_when_it_can_not_be_written)
{
    EXPECT_THROW(replace_file(file_, "two"), std::system_error) << "nothing is there";
    write_file(file_, "one");
    const auto nobody_may = folder_ / "folder";
    make_folder(nobody_may);
    EXPECT_THROW(replace_file(nobody_may, "two"), std::system_error) << "a folder";
    EXPECT_EQ(read_file(file_), "one");
    EXPECT_EQ(files(), 2);
}

TEST_F(ReplacedFile, is_left_alone_where_it_is_read_only)
{
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everything";
    write_file(file_, "one");
    ::chmod(file_.c_str(), 0440);
    EXPECT_THROW(replace_file(file_, "two"), std::system_error);
    EXPECT_EQ(read_file(file_), "one");
}

}
}
