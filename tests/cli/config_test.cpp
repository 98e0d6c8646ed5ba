#include "cli/config.hpp"

#include "base/text.hpp"
#include "base/file.hpp"

#include <gtest/gtest.h>

namespace gongkai::cli {
namespace {

std::vector<std::string> problems_of(std::string_view toml)
{
    std::vector<std::string> says;
    for (const auto& problem : read_config("gongkai.toml", toml).problems) says.push_back(to_text(problem));
    return says;
}

TEST(Config, comes_back_from_the_text_that_is_shown)
{
    Config config;
    config.site.name = "六道沟镇\"村务\"公开";
    config.server.port = 9090;
    config.server.trusted_proxies = {"127.0.0.1", "::1"};
    config.government.site_id_code = "2206810001";
    const auto read = read_config("shown", config_text(config));
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(config_text(read.config), config_text(config));
    EXPECT_EQ(read.config.site.name, config.site.name);
    EXPECT_EQ(read.config.server.trusted_proxies.size(), 2u);
}

TEST(Config, that_we_ship_is_complete_and_without_problems)
{
    const auto shipped = read_file(SOURCE_ROOT "/packaging/gongkai.toml");
    ASSERT_TRUE(shipped);
    const auto read = read_config("packaging/gongkai.toml", *shipped);
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.config.store.folder, "/var/lib/gongkai");
    const auto shown = config_text(read.config);
    for (std::size_t from = 0, to; (to = shown.find(" = ", from)) != std::string::npos; from = to + 1) {
        const auto start = shown.rfind('\n', to) + 1;
        EXPECT_NE(shipped->find("\n" + shown.substr(start, to - start) + " = "), std::string::npos)
            << shown.substr(start, to - start) << " is not explained";
    }
}

TEST(Config, names_file_and_line_of_every_mistake)
{
    EXPECT_EQ(problems_of("[server]\nport = 70000\n").size(), 1u);
    EXPECT_TRUE(problems_of("[server]\nport = 70000\n")[0].starts_with("gongkai.toml:2: "));
    EXPECT_EQ(problems_of("[server]\nprot = 80\n").size(), 1u);
    EXPECT_EQ(problems_of("[sever]\nport = 80\n").size(), 1u);
    EXPECT_EQ(problems_of("[site]\nbase_url = \"gk.example.cn/\"\nscope = \"22A\"\n").size(), 2u);
    EXPECT_FALSE(problems_of("[server\n").empty());
    EXPECT_FALSE(problems_of("[server]\nport = \"eighty\"\n").empty());
    EXPECT_FALSE(problems_of("[duties]\nfrom = \"2026-02-30\"\n").empty());
}

TEST(Config, takes_the_days_of_reminders_and_refuses_what_is_none)
{
    EXPECT_EQ(read_config("gongkai.toml", "[reminders]\ndays_before = [10, 0]\n").config.reminders.days_before, (std::vector{10, 0}));
    EXPECT_TRUE(read_config("gongkai.toml", "[reminders]\ndays_before = []\nat = \"\"\n").problems.empty());
    for (const auto* wrong : {"[reminders]\ndays_before = [-1]\n", "[reminders]\ndays_before = [\"seven\"]\n", "[reminders]\ndays_before = [366]\n",
                              "[reminders]\nat = \"8:00\"\n"})
        EXPECT_EQ(problems_of(wrong).size(), 1u) << wrong;
}

constexpr std::string_view with_secrets = R"(
[mail]
host = "mail.example.gov.cn"
user = "gongkai"
password = "the-secret-of-the-post"
from = "gongkai@example.gov.cn"

[[robot]]
kind = "wecom"
division = "220681101"
url = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=the-secret-key-1"

[[robot]]
kind = "dingtalk"
division = "220681101212"
url = "https://oapi.dingtalk.com/robot/send?access_token=the-secret-key-2"
secret = "the-secret-for-signing"
editions = true

[[wechat_account]]
division = "220681101"
app_id = "wx0123456789abcdef"
secret = "5ec4e75ec4e75ec4e75ec4e75ec4e700"
author = "六道沟镇"
publishes = true
)";

TEST(Config, never_shows_a_secret)
{
    const auto read = read_config("gongkai.toml", with_secrets);
    ASSERT_TRUE(read.problems.empty()) << to_text(read.problems.front());
    ASSERT_EQ(read.config.robots.size(), 2u);
    EXPECT_EQ(read.config.mail.password.text, "the-secret-of-the-post");
    EXPECT_EQ(read.config.robots.back().secret, "the-secret-for-signing");
    EXPECT_TRUE(read.config.robots.back().editions);
    EXPECT_FALSE(read.config.robots.front().editions);
    ASSERT_EQ(read.config.accounts.size(), 1u);
    EXPECT_TRUE(read.config.accounts.front().publishes);
    EXPECT_EQ(read.config.accounts.front().secret, "5ec4e75ec4e75ec4e75ec4e75ec4e700");
    const auto shown = config_text(read.config);
    EXPECT_EQ(shown.find("the-secret"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("5ec4e7"), std::string::npos) << shown;
    EXPECT_NE(shown.find("app_id = \"wx0123456789abcdef\""), std::string::npos);
    EXPECT_NE(shown.find("host = \"mail.example.gov.cn\""), std::string::npos);
    EXPECT_NE(shown.find("division = \"220681101212\""), std::string::npos);
}

TEST(Config, of_messages_names_mistakes_without_repeating_a_key)
{
    const std::string robot = "[[robot]]\nkind = \"feishu\"\ndivision = \"220681101\"\nurl = \"https://open.feishu.cn/open-apis/bot/v2/hook/the-secret\"\n";
    EXPECT_TRUE(problems_of(robot).empty());
    EXPECT_TRUE(problems_of(robot + "stand_in = \"http://127.0.0.1:8999\"\n").empty());
    for (const std::string& wrong : std::vector<std::string>{robot + "stand_in = \"http://10.0.0.1:80\"\n", robot + "sekret = \"x\"\n",
                              "[[robot]]\nkind = \"wecom\"\ndivision = \"220681101\"\nurl = \"https://example.cn/the-secret\"\n",
                              "[[robot]]\nkind = \"slack\"\ndivision = \"22\"\nurl = \"https://hooks.slack.com/the-secret\"\n",
                              std::string("[[robot]]\nkind = \"wecom\"\ndivision = \"城\"\nurl = \"the-secret\"\n")}) {
        const auto problems = problems_of(wrong);
        EXPECT_FALSE(problems.empty()) << wrong;
        for (const auto& problem : problems) EXPECT_EQ(problem.find("the-secret"), std::string::npos) << problem;
    }
    const std::string account = "[[wechat_account]]\ndivision = \"220681101\"\napp_id = "
                                "\"wx0123456789abcdef\"\nsecret = \"5ec4e75ec4e75ec4e75ec4e75ec4e700\"\n";
    EXPECT_TRUE(problems_of(account).empty());
    for (const auto& wrong :
         {account + "stand_in = \"https://api.example.cn\"\n",
          account + "author = \"一二三四五六七八九十一二三四五六七\"\n", account + "publish = true\n",
          replace_all(account, "wx0", "gh0"), replace_all(account, "5ec4e7", "secret"),
          replace_all(account, "220681101", "town")}) {
        const auto problems = problems_of(wrong);
        EXPECT_FALSE(problems.empty()) << wrong;
        for (const auto& problem : problems)
            EXPECT_EQ(problem.find("ec4e75"), std::string::npos) << problem;
    }
    const std::string mail = "[mail]\nhost = \"mail.example.gov.cn\"\n";
    EXPECT_TRUE(problems_of(mail + "from = \"a@example.gov.cn\"\n").empty());
    EXPECT_FALSE(problems_of(mail).empty()) << "from whom?";
    EXPECT_FALSE(problems_of(mail + "from = \"a@example.gov.cn\"\ntls = \"ssl\"\n").empty());
    EXPECT_FALSE(problems_of(mail + "from = \"a@example.gov.cn\"\ntls = \"none\"\npassword = \"x\"\n").empty()) << "a password in the clear";
    EXPECT_TRUE(problems_of("[mail]\nhost = \"127.0.0.1\"\nfrom = \"a@example.gov.cn\"\ntls = \"none\"\npassword = \"x\"\n").empty());
}

TEST(Config, left_empty_is_the_default)
{
    EXPECT_TRUE(problems_of("").empty());
    EXPECT_EQ(config_text(read_config("", "").config), config_text(Config{}));
    EXPECT_EQ(Config{}.database_place(), "var/gongkai.db");
}

TEST(ColumnConfig, says_where_a_column_goes_and_never_the_password)
{
    const auto read = read_config("gongkai.toml", R"([[column]]
division = "220681101"
to = "https://dav.example.gov.cn/column"
address = "https://www.example.gov.cn/liudaogou"
user = "gongkai"
password = "the-secret"

[[column]]
division = "220681101212"
)");
    EXPECT_TRUE(read.problems.empty());
    ASSERT_EQ(read.config.columns.size(), 2u);
    EXPECT_EQ(read.config.columns[0].password.text, "the-secret");
    const auto shown = config_text(read.config);
    EXPECT_EQ(shown.find("the-secret"), shown.npos);
    EXPECT_NE(shown.find("https://dav.example.gov.cn/column"), shown.npos);
}

TEST(ColumnConfig, names_every_mistake_and_never_the_password)
{
    const std::string column = "[[column]]\ndivision = \"220681101\"\n", user = "user = \"gongkai\"\n",
                      sftp = column + "to = \"sftp://example.cn/srv\"\n";
    EXPECT_TRUE(problems_of(column + "to = \"/srv/column\"\n").empty());
    EXPECT_TRUE(problems_of(sftp + user + "known_hosts = \"/k\"\nkey_file = \"/key\"\n").empty());
    for (const auto& wrong : {std::string("[[column]]\nto = \"/srv/column\"\n"), column + "to = \"srv/column\"\n",
                              column + "to = \"ftp://example.cn/x\"\n" + user, sftp + "known_hosts = \"/k\"\nkey_file = \"/key\"\n",
                              sftp + user + "key_file = \"/key\"\n", sftp + user + "known_hosts = \"/k\"\n",
                              column + "to = \"https://example.cn/x\"\n" + user, column + "adress = \"https://example.cn\"\n",
                              column + "address = \"www.example.cn\"\n", column + "to = \"sftp://me:the-secret@example.cn/x\"\n"}) {
        const auto problems = problems_of(wrong);
        EXPECT_FALSE(problems.empty()) << wrong;
        for (const auto& problem : problems) EXPECT_EQ(problem.find("the-secret"), problem.npos);
    }
}

}
}
