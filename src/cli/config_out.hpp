#pragma once
// The part of gongkai.toml about messages that leave the house: mail servers, group robots, public accounts.

#include "cli/config.hpp"

namespace gongkai::cli {

constexpr const char* robot_tables = "robot";            // [[robot]]
constexpr const char* account_tables = "wechat_account"; // [[wechat_account]]

void check_mail(const Toml& root, const Config::Mail& mail);
std::vector<outlet::Robot> read_robots(const Toml& root); // those without a mistake
std::vector<outlet::WechatAccount> read_accounts(const Toml& root);            // likewise
std::string accounts_text(const std::vector<outlet::WechatAccount>& accounts); // without secrets
std::string robots_text(const std::vector<outlet::Robot>& robots); // without keys and secrets

}
