#include "cli/config_out.hpp"

#include <fmt/format.h>

#include "base/sealed_text.hpp"
#include "base/text.hpp"
#include "outlet/mail.hpp"

namespace gongkai::cli {
namespace {

bool is_here(const std::string& host)
{
    return host == "127.0.0.1" || host == "::1" || host == "localhost";
}

bool is_code(const std::string& division)
{
    return !division.empty() && division.find_first_not_of("0123456789") == std::string::npos;
}

// The mistake is named, the address never: it holds the key.
std::optional<outlet::Robot> read_robot(const Toml& table)
{
    outlet::Robot robot{.kind = {}, .division = table.text("division"), .url = table.text("url")};
    robot.secret = table.maybe_text("secret").value_or("");
    robot.stand_in = table.maybe_text("stand_in").value_or("");
    robot.editions = table.flag("editions");
    const auto kind = table.text("kind");
    table.refuse_unknown_keys();
    if (!boost::describe::enum_from_string(kind.c_str(), robot.kind)) {
        table.at("kind").problem("kind is wecom, dingtalk or feishu");
        return {};
    }
    if (!is_code(robot.division))
        table.at("division").problem("division is a division code: digits only");
    else if (!is_sealed_text(robot.url) && !outlet::is_webhook_of(robot.kind, robot.url))
        table.at("url").problem(fmt::format("url is not an address of {}'s own robots", kind));
    else if (!robot.stand_in.empty() && !outlet::is_loopback(robot.stand_in))
        table.at("stand_in").problem("stand_in is for trying things out: http://127.0.0.1:PORT and nothing else");
    else return robot;
    return {};
}

std::optional<outlet::WechatAccount> read_account(const Toml& table)
{
    outlet::WechatAccount account{
        .division = table.text("division"), .app_id = table.text("app_id"), .secret = table.text("secret")};
    account.author = table.maybe_text("author").value_or("");
    account.publishes = table.flag("publishes");
    account.stand_in = table.maybe_text("stand_in").value_or("");
    table.refuse_unknown_keys();
    if (!is_code(account.division))
        table.at("division").problem("division is a division code: digits only");
    else if (!outlet::is_app_id(account.app_id))
        table.at("app_id").problem("app_id is wx and sixteen of 0-9 a-f");
    else if (!is_sealed_text(account.secret) && !outlet::is_app_secret(account.secret))
        table.at("secret").problem("secret is thirty-two of 0-9 a-f");
    else if (length_of(account.author) > outlet::longest_author)
        table.at("author").problem("author has at most 16 characters");
    else if (!account.stand_in.empty() && !outlet::is_loopback(account.stand_in))
        table.at("stand_in")
            .problem("stand_in is for trying things out: http://127.0.0.1:PORT and nothing else");
    else
        return account;
    return {};
}
}

void check_mail(const Toml& root, const Config::Mail& mail)
{
    const auto blame = [&](const char* key, const char* says) {
        const auto found = root.maybe_table("mail");
        (found && found->has(key) ? found->at(key) : root).problem(says);
    };
    if (mail.host.empty()) return;
    outlet::MailTls tls{};
    if (!boost::describe::enum_from_string(mail.tls.c_str(), tls)) blame("tls", "tls is starttls, implicit or none");
    if (mail.port < 1 || mail.port > 65535) blame("port", "port is from 1 to 65535");
    if (mail.host.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") != std::string::npos)
        blame("host", "host is the name of the mail server alone");
    if (!outlet::is_mail_address(mail.from)) blame("from", "from is the address that mails come from");
    if (mail.tls == "none" && !mail.password.text.empty() && !is_here(mail.host))
        blame("tls", "a password is never sent in the clear: set tls to starttls or implicit");
}

std::vector<outlet::Robot> read_robots(const Toml& root)
{
    std::vector<outlet::Robot> robots;
    for (const auto& table : root.tables(robot_tables))
        if (auto robot = read_robot(table)) robots.push_back(std::move(*robot));
    return robots;
}

std::vector<outlet::WechatAccount> read_accounts(const Toml& root)
{
    std::vector<outlet::WechatAccount> accounts;
    for (const auto& table : root.tables(account_tables))
        if (auto account = read_account(table)) accounts.push_back(std::move(*account));
    return accounts;
}

std::string accounts_text(const std::vector<outlet::WechatAccount>& accounts)
{
    std::string out;
    for (const auto& account : accounts)
        out += fmt::format("\n[[wechat_account]]\ndivision = \"{}\"\napp_id = \"{}\"\nsecret = "
                           "\"********\"\nauthor = \"{}\"\npublishes = {}\n",
                           account.division, account.app_id, account.author, account.publishes);
    return out;
}

std::string robots_text(const std::vector<outlet::Robot>& robots)
{
    std::string out;
    for (const auto& robot : robots)
        out += fmt::format("\n[[robot]]\nkind = \"{}\"\ndivision = \"{}\"\nurl = \"********\"\nsecret = "
                           "\"{}\"\neditions = {}\n",
                           boost::describe::enum_to_string(robot.kind, ""), robot.division,
                           robot.secret.empty() ? "" : "********", robot.editions);
    return out;
}

}
