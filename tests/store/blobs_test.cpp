#include <fstream>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "base/random.hpp"
#include "store/blobs.hpp"

namespace gongkai::store {
namespace {

struct BlobsTest : testing::Test {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("gongkai-blobs-" + make_id());
    Blobs blobs{folder};
    ~BlobsTest() override { std::filesystem::remove_all(folder); }
    std::filesystem::path path_of(const std::string& name) const
    {
        return folder / name.substr(0, 2) / name.substr(2, 2) / name;
    }
};

TEST_F(BlobsTest, gives_back_what_was_put_once_for_the_same_bytes)
{
    const auto name = blobs.put("凭证");
    EXPECT_EQ(blobs.put("凭证"), name);
    EXPECT_EQ(blobs.get(name), "凭证");
    EXPECT_FALSE(blobs.get(std::string(64, '0')));
}

TEST_F(BlobsTest, trusts_no_half_file_under_the_right_name)
{
    const auto name = blobs.put("凭证");
    std::filesystem::remove(path_of(name));
    std::ofstream(path_of(name)) << "凭";
    EXPECT_THROW(blobs.get(name), std::runtime_error);
    EXPECT_EQ(blobs.put("凭证"), name);
    EXPECT_EQ(blobs.get(name), "凭证");
}

}
}
