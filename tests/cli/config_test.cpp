#include "cli/config.hpp"

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

TEST(Config, left_empty_is_the_default)
{
    EXPECT_TRUE(problems_of("").empty());
    EXPECT_EQ(config_text(read_config("", "").config), config_text(Config{}));
    EXPECT_EQ(Config{}.database_place(), "var/gongkai.db");
}

}
}
