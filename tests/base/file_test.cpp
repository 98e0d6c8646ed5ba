#include <gtest/gtest.h>
#include <set>
#include <system_error>

#include "base/file.hpp"
#include "base/random.hpp"
#include "base/seal.hpp"

namespace gongkai {
namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("gongkai-test-" + make_id());
    Folder() { make_folder(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

TEST(File, is_replaced_whole_and_leaves_nothing_beside_it)
{
    const Folder folder;
    write_file(folder.path / "a", "one");
    write_file(folder.path / "a", "two");
    EXPECT_EQ(read_file(folder.path / "a"), "two");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path), {}), 1);
}

TEST(File, that_cannot_be_written_throws_and_leaves_no_part)
{
    const Folder folder;
    EXPECT_THROW(write_file(folder.path / "missing" / "a", "x"), std::system_error);
    std::filesystem::create_directory(folder.path / "taken");
    EXPECT_THROW(write_file(folder.path / "taken", "x"), std::system_error);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path), {}), 1);
}

TEST(File, that_is_not_there_is_nothing)
{
    const Folder folder;
    EXPECT_FALSE(read_file(folder.path / "a"));
    EXPECT_FALSE(read_file(folder.path));
}

TEST(File, that_cannot_be_read_is_not_taken_for_one_that_is_not_there)
{
    const Folder folder;
    std::filesystem::create_symlink("loop", folder.path / "loop");
    EXPECT_THROW(read_file(folder.path / "loop"), std::system_error);
    EXPECT_THROW(SealKey::at(folder.path / "loop"), std::system_error);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path / "loop")); // no fresh key took its place
}

TEST(Seal, opens_what_it_sealed_whatever_the_size)
{
    const auto key = SealKey::create();
    for (const std::size_t size : {0u, 1u, 65535u, 65536u, 65537u, 200000u}) {
        const auto plain = random_bytes(size);
        EXPECT_EQ(key.open(key.seal(plain)), plain) << size;
    }
}

TEST(Seal, notices_changed_cut_and_foreign_bytes)
{
    const auto key = SealKey::create();
    const auto sealed = key.seal(random_bytes(150000));
    for (const std::size_t at : {0ul, 30ul, 65600ul, sealed.size() - 1}) {
        auto changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(key.open(changed)) << at;
    }
    EXPECT_FALSE(key.open(sealed.substr(0, 24 + 65536 + 17)));
    EXPECT_FALSE(key.open(sealed + "x"));
    EXPECT_FALSE(SealKey::create().open(sealed));
}

TEST(Seal, keeps_its_key_in_a_file_only_the_owner_reads)
{
    const Folder folder;
    const auto sealed = SealKey::at(folder.path / "key").seal("凭证");
    EXPECT_EQ(SealKey::at(folder.path / "key").open(sealed), "凭证");
    EXPECT_EQ(std::filesystem::status(folder.path / "key").permissions() & std::filesystem::perms::mask,
              std::filesystem::perms(0600));
    write_file(folder.path / "key", "not a key\n");
    EXPECT_THROW(SealKey::at(folder.path / "key"), std::runtime_error);
}

TEST(Random, ids_are_unlike_and_sorted_by_birth)
{
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(make_id());
    EXPECT_EQ(ids.size(), 1000u);
    EXPECT_EQ(ids.begin()->size(), 26u);
    EXPECT_EQ(random_token().size(), 43u);
}

}
}
