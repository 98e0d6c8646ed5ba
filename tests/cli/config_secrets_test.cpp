#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/config_secrets.hpp"
#include "cli/premises.hpp"
#include "render/say.hpp"

namespace gongkai::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view with_secrets = R"(# 六道沟镇的配置。password = "不是这个"
[mail]   # 邮件
host = "mail.example.gov.cn"
password = 'the-secret-of-the-post' # 每年换一次
from = "gongkai@example.gov.cn"

[metrics]
token = "the-secret-of-the-numbers"

	[[robot]]
kind = "wecom"
division = "220681101"
url   =   "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=the-secret-key"   # 工作群
secret = ""
[[robot]]
kind = "dingtalk"
division = "220681101212"
url = "https://oapi.dingtalk.com/robot/send?access_token=the-secret-key-2"
secret = """the-secret-for-signing"""
[[wechat_account]]
division = "220681101"
app_id = "wx0123456789abcdef"
secret = "5ec4e75ec4e75ec4e75ec4e75ec4e700"
[[column]]
division = "220681101"
to = "https://dav.example.gov.cn/column"
user = "gongkai"
password = "the-secret-of-the-column")";

class SealedSettings : public testing::Test {
protected:
    static void SetUpTestSuite() { speak_embedded(); }
    SealedSettings()
    {
        make_folder(root_ / "etc");
        write(std::string(with_secrets));
    }
    ~SealedSettings() override { fs::remove_all(root_); }

    void write(const std::string& toml) const
    {
        write_file(file(), "[store]\nfolder = \"" + data().string() + "\"\n" + toml);
    }
    std::string written() const { return read_file(file()).value(); }
    std::string file() const { return (root_ / "etc" / "gongkai.toml").string(); }
    fs::path data() const { return root_ / "var"; }
    fs::path key() const { return data() / "secrets.key"; }
    SecretsPlace place() const { return {.config = file(), .folder = data()}; }
    Config opened() const
    {
        const auto toml = open_secrets(place(), written());
        EXPECT_TRUE(toml.refusals.empty());
        const auto read = read_config(file(), toml.toml);
        EXPECT_TRUE(read.problems.empty());
        return read.config;
    }
    std::vector<std::string> refusals() const
    {
        std::vector<std::string> says;
        for (const auto& refusal : open_secrets(place(), written()).refusals) {
            EXPECT_EQ(render::say(refusal).find("the-secret"), std::string::npos);
            says.push_back(refusal.says);
        }
        return says;
    }
    std::string value_of(const std::string& toml, std::string_view name) const
    {
        for (const auto& secret : secrets_in(toml))
            if (secret.name == name) return secret.text;
        return {};
    }

    using Says = std::vector<std::string>;
    const fs::path root_ = fs::temp_directory_path() / ("gongkai-test-" + make_id());
};

TEST_F(SealedSettings, open_again_to_what_they_were)
{
    ASSERT_EQ(config_seal(file()), done);
    const auto config = opened();
    EXPECT_EQ(config.mail.password.text, "the-secret-of-the-post");
    EXPECT_EQ(config.metrics.token.text, "the-secret-of-the-numbers");
    EXPECT_EQ(config.robots.at(0).url, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=the-secret-key");
    EXPECT_EQ(config.robots.at(1).secret, "the-secret-for-signing");
    EXPECT_EQ(config.accounts.at(0).secret, "5ec4e75ec4e75ec4e75ec4e75ec4e700");
    EXPECT_EQ(config.columns.at(0).password.text, "the-secret-of-the-column");
}

TEST_F(SealedSettings, leave_every_other_byte_of_the_file)
{
    const auto before = written();
    ASSERT_EQ(config_seal(file()), done);
    const auto after = written();
    EXPECT_EQ(after.find("the-secret"), after.npos) << after;
    EXPECT_EQ(after.find("5ec4e7"), after.npos) << after;
    auto back = after;
    const auto places = secrets_in(before);
    const auto sealed = secrets_in(after);
    ASSERT_EQ(sealed.size(), places.size());
    for (std::size_t at = sealed.size(); at-- > 0;)
        back.replace(sealed[at].begin, sealed[at].end - sealed[at].begin,
                     before.substr(places[at].begin, places[at].end - places[at].begin));
    EXPECT_EQ(back, before);
}

TEST_F(SealedSettings, are_sealed_once)
{
    ASSERT_EQ(config_seal(file()), done);
    const auto once = written();
    ASSERT_EQ(config_seal(file()), done);
    EXPECT_EQ(written(), once);
    write(replace_all(once.substr(once.find("# ")), "host = \"mail", "user = \"gongkai\"\nhost = \"mail"));
    EXPECT_EQ(opened().mail.user, "gongkai") << "the rest is edited as before";
}

TEST_F(SealedSettings, keep_the_files_mode_and_the_key_to_its_owner)
{
    ::chmod(file().c_str(), 0640);
    const auto former = ::umask(0077);
    ASSERT_EQ(config_seal(file()), done);
    ::umask(former);
    struct stat config {
    }, made{};
    ASSERT_EQ(::stat(file().c_str(), &config), 0);
    ASSERT_EQ(::stat(key().c_str(), &made), 0);
    EXPECT_EQ(config.st_mode & 07777u, 0640u);
    EXPECT_EQ(made.st_mode & 07777u, 0600u);
    EXPECT_EQ(std::distance(fs::directory_iterator(root_ / "etc"), {}), 1);
}

TEST_F(SealedSettings, have_a_key_that_belongs_to_whom_the_data_belong)
{
    if (::geteuid() != 0) GTEST_SKIP() << "only root gives files away";
    make_folder(data());
    ASSERT_EQ(::chown(data().c_str(), 1234, 4321), 0);
    ASSERT_EQ(config_seal(file()), done);
    struct stat made {};
    ASSERT_EQ(::stat(key().c_str(), &made), 0);
    EXPECT_EQ(made.st_uid, 1234u);
    EXPECT_EQ(made.st_gid, 4321u);
}

TEST_F(SealedSettings, are_shown_as_stars_without_the_key)
{
    ASSERT_EQ(config_seal(file()), done);
    fs::remove(key());
    const auto read = read_config(file(), written());
    ASSERT_TRUE(read.problems.empty()) << to_text(read.problems.front());
    const auto shown = config_text(read.config);
    EXPECT_EQ(shown.find("sealed:"), shown.npos) << shown;
    EXPECT_NE(shown.find("token = \"********\""), shown.npos) << shown;
    EXPECT_NE(shown.find("url = \"********\""), shown.npos) << shown;
}

TEST_F(SealedSettings, that_are_plain_are_refused_one_by_one)
{
    EXPECT_EQ(refusals(), Says(7, "secret.plain"));
    EXPECT_FALSE(fs::exists(key())) << "refusing makes nothing";
    const auto first = render::say(open_secrets(place(), written()).refusals.front());
    EXPECT_EQ(first, file() + " 第 6 行：mail.password 还是明文。请先运行 gongkai config seal --config " +
                         file() + "，再来一次。");
    ASSERT_EQ(config_seal(file()), done);
    EXPECT_EQ(refusals(), Says{});
    const auto sealed = value_of(written(), "metrics.token");
    write(replace_all(written().substr(written().find("# ")), sealed, "in-the-clear-again"));
    EXPECT_EQ(refusals(), Says{"secret.plain"});
}

TEST_F(SealedSettings, that_were_changed_or_moved_do_not_open)
{
    ASSERT_EQ(config_seal(file()), done);
    const auto good = written().substr(written().find("# "));
    const auto token = value_of(good, "metrics.token"), password = value_of(good, "mail.password");
    auto changed = token;
    changed[20] = changed[20] == 'A' ? 'B' : 'A';
    for (const auto& bad :
         {replace_all(good, token, changed), replace_all(good, token, password),
          replace_all(good, token, "sealed:"), replace_all(good, token, token.substr(0, token.size() - 1))}) {
        write(bad);
        EXPECT_EQ(refusals(), Says{"secret.does_not_open"});
        const auto before = written();
        EXPECT_EQ(config_seal(file()), refused);
        EXPECT_EQ(written(), before);
    }
}

TEST_F(SealedSettings, do_not_open_with_another_key)
{
    ASSERT_EQ(config_seal(file()), done);
    const auto sealed = written();
    fs::remove(key());
    EXPECT_EQ(refusals(), Says{"secret.key_gone"});
    EXPECT_EQ(config_seal(file()), refused)
        << "no other key is made while something is sealed with the one that is gone";
    EXPECT_FALSE(fs::exists(key()));
    write(std::string(with_secrets));
    ASSERT_EQ(config_seal(file()), done);
    write(sealed.substr(sealed.find("# ")));
    EXPECT_EQ(refusals(), Says(7, "secret.does_not_open"));
}

TEST_F(SealedSettings, want_a_key_that_is_whole_and_only_its_owners)
{
    ASSERT_EQ(config_seal(file()), done);
    const auto whole = read_file(key()).value();
    for (const mode_t mode : {0640u, 0604u, 0620u}) {
        ::chmod(key().c_str(), mode);
        EXPECT_EQ(refusals(), Says{"secret.key_open"});
    }
    for (const auto& bad :
         {std::string(), whole.substr(0, 20), whole.substr(4), std::string("no key at all\n")}) {
        write_file(key(), bad, 0600);
        EXPECT_EQ(refusals(), Says{"secret.key_damaged"});
        write(std::string(with_secrets));
        const auto before = written();
        EXPECT_EQ(config_seal(file()), refused);
        EXPECT_EQ(written(), before);
        write_file(key(), whole, 0600);
        ASSERT_EQ(config_seal(file()), done);
    }
}

TEST_F(SealedSettings, do_not_lie_beside_their_key)
{
    write_file(file(), "[store]\nfolder = \"" + (root_ / "etc" / "." / "").string() + "\"\n" +
                           std::string(with_secrets));
    EXPECT_EQ(config_seal(file()), refused);
    EXPECT_FALSE(fs::exists(root_ / "etc" / "secrets.key"));
    EXPECT_EQ(seal_secrets({.config = file(), .folder = root_ / "etc"}, written()).error().says,
              "secret.key_beside");
}

TEST_F(SealedSettings, are_not_sealed_in_a_file_with_mistakes)
{
    write("[mail]\nhost = \"mail.example.gov.cn\"\npassword = \"the-secret\"\n");
    const auto before = written();
    EXPECT_EQ(config_seal(file()), refused) << "mails come from nobody";
    EXPECT_EQ(written(), before);
    EXPECT_FALSE(fs::exists(key()));
    EXPECT_EQ(config_seal((root_ / "none.toml").string()), refused);
}

TEST_F(SealedSettings, may_be_none)
{
    write("[mail]\npassword = \"\"\n");
    const auto before = written();
    EXPECT_EQ(config_seal(file()), done);
    EXPECT_EQ(written(), before);
    EXPECT_FALSE(fs::exists(key()));
    EXPECT_EQ(refusals(), Says{});
}

}
}
