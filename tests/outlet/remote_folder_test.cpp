// Folders on other machines: a real sshd and a real nginx on loopback.

#include <filesystem>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "base/random.hpp"
#include "outlet/remote_folder.hpp"
#include "support/stand_in.hpp"

namespace gongkai::outlet {
namespace {

namespace fs = std::filesystem;

struct Scratch {
    fs::path folder = fs::temp_directory_path() / ("gongkai-remote-" + make_id());
    Scratch() { fs::create_directories(folder); }
    ~Scratch() { fs::remove_all(folder); }
};

struct RemoteFolderTest : testing::TestWithParam<RemoteKind> {
    void SetUp() override
    {
        const bool is_sftp = GetParam() == RemoteKind::sftp;
        std::vector<std::string> words{scratch.folder.string()};
        if (!is_sftp) words.insert(words.end(), {"--user", "column", "--password", "geheim-8"});
        server = std::make_unique<support::StandIn>(is_sftp ? "sftp_server.py" : "webdav_server.py", words);
        remote = open_remote_folder(is_sftp ? sftp() : webdav());
    }
    RemoteAccess sftp() const
    {
        return {.url =
                    "sftp://127.0.0.1:" + std::to_string(server->port) + (scratch.folder / "served").string(),
                .user = ::getenv("USER") && ::geteuid() != 0 ? ::getenv("USER") : "root",
                .password = {},
                .key_file = scratch.folder / "key",
                .known_hosts = scratch.folder / "known_hosts",
                .ca_file = {}};
    }
    RemoteAccess webdav(const std::string& password = "geheim-8") const
    {
        return {.url = "http://127.0.0.1:" + std::to_string(server->port) + "/dav",
                .user = "column",
                .password = password,
                .key_file = {},
                .known_hosts = {},
                .ca_file = {}};
    }
    fs::path served() const
    {
        return scratch.folder / (GetParam() == RemoteKind::sftp ? "served" : "served/dav");
    }

    Scratch scratch;
    std::unique_ptr<support::StandIn> server;
    std::unique_ptr<RemoteFolder> remote;
};
INSTANTIATE_TEST_SUITE_P(Everywhere, RemoteFolderTest, testing::Values(RemoteKind::sftp, RemoteKind::webdav),
                         [](const auto& one) { return one.param == RemoteKind::sftp ? "sftp" : "webdav"; });

TEST_P(RemoteFolderTest, takes_files_moves_them_over_others_and_lets_them_go)
{
    ASSERT_TRUE(remote->make_folders({"beside", "e"}));
    ASSERT_TRUE(remote->make_folders({"beside"})); // once more is fine
    ASSERT_TRUE(remote->put("e/one.html", "the earlier one"));
    ASSERT_TRUE(remote->put("beside/abc", std::string(300'000, 'x')));
    EXPECT_EQ(remote->present("beside", {"abc", "def"}).value(), (std::set<std::string>{"abc"}));
    ASSERT_TRUE(remote->move({{"beside/abc", "e/one.html"}}));
    EXPECT_EQ(read_file(served() / "e/one.html"), std::string(300'000, 'x'));
    EXPECT_EQ(remote->get("e/one.html").value(), std::string(300'000, 'x'));
    ASSERT_TRUE(remote->remove({"e/one.html", "e/never-there.html"}));
    EXPECT_FALSE(fs::exists(served() / "e/one.html"));
    ASSERT_TRUE(remote->put("beside/left", "over"));
    ASSERT_TRUE(remote->remove_folder("beside"));
    EXPECT_FALSE(fs::exists(served() / "beside"));
}

TEST_P(RemoteFolderTest, says_nothing_of_a_file_that_isnt_there)
{
    EXPECT_EQ(remote->get("manifest.json").value(), std::nullopt);
    EXPECT_TRUE(remote->present("beside", {"abc"}).value().empty());
}

TEST_P(RemoteFolderTest, refuses_when_nobody_answers)
{
    auto access = GetParam() == RemoteKind::sftp ? sftp() : webdav();
    server.reset();
    const auto got = open_remote_folder(access)->get("manifest.json");
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().says, "outlet.remote_broke_off");
}

TEST(RemoteFolder, sends_nothing_to_a_server_with_another_key)
{
    const Scratch scratch;
    const support::StandIn server("sftp_server.py", {scratch.folder.string(), "--stranger"});
    const auto remote = open_remote_folder({.url = "sftp://127.0.0.1:" + std::to_string(server.port) + "/tmp",
                                            .user = "root",
                                            .password = "never to be sent",
                                            .key_file = {},
                                            .known_hosts = scratch.folder / "known_hosts",
                                            .ca_file = {}});
    const auto put = remote->put("x", "y");
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().says, "outlet.remote_stranger");
}

TEST(RemoteFolder, says_that_the_password_is_wrong_and_never_the_password)
{
    const Scratch scratch;
    const support::StandIn server("webdav_server.py",
                                  {scratch.folder.string(), "--user", "column", "--password", "right"});
    const auto remote = open_remote_folder({.url = "http://127.0.0.1:" + std::to_string(server.port) + "/dav",
                                            .user = "column",
                                            .password = "wrong-secret",
                                            .key_file = {},
                                            .known_hosts = {},
                                            .ca_file = {}});
    const auto put = remote->put("x", "y");
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().says, "outlet.remote_login");
    for (const auto& word : put.error().with)
        EXPECT_EQ(word.find("wrong-secret"), word.npos);
}

TEST(RemoteFolder, is_known_by_its_address)
{
    EXPECT_EQ(remote_kind_of("sftp://www.example.gov.cn:22/srv/column"), RemoteKind::sftp);
    EXPECT_EQ(remote_kind_of("https://dav.example.gov.cn/column"), RemoteKind::webdav);
    EXPECT_EQ(remote_kind_of("http://127.0.0.1:8080/dav"), RemoteKind::webdav);
    for (const auto* wrong :
         {"", "/srv/column", "ftp://example.cn/x", "http://example.cn/dav", "http://127.0.0.1.example.cn/dav",
          "sftp://example.cn", "sftp://root:secret@example.cn/x", "https://example.cn/dav/", "https:///dav",
          "https://example.cn/dav?x=1", "https://example.cn/a b", "sftp://example.cn/a\"b"})
        EXPECT_EQ(remote_kind_of(wrong), std::nullopt) << wrong;
}

}
}
