#include "cli/config.hpp"

#include "base/date.hpp"
#include "cli/config_column.hpp"
#include "cli/config_out.hpp"

#include <boost/json.hpp>
#include <charconv>
#include <fmt/format.h>

namespace gongkai::cli {
namespace {

// Each key once, for reading and for showing: visit(table, key, member).
template<class C, class Visit>
void each_setting(C& config, Visit visit)
{
    visit("site", "name", config.site.name);
    visit("site", "scope", config.site.scope);
    visit("site", "base_url", config.site.base_url);
    visit("server", "address", config.server.address);
    visit("server", "port", config.server.port);
    visit("server", "workers", config.server.workers);
    visit("server", "trusted_proxies", config.server.trusted_proxies);
    visit("store", "folder", config.store.folder);
    visit("store", "database", config.store.database);
    visit("duties", "from", config.duties.from);
    visit("duties", "standing_from", config.duties.standing_from);
    visit("reminders", "at", config.reminders.at);
    visit("reminders", "days_before", config.reminders.days_before);
    visit("mail", "host", config.mail.host);
    visit("mail", "port", config.mail.port);
    visit("mail", "tls", config.mail.tls);
    visit("mail", "user", config.mail.user);
    visit("mail", "password", config.mail.password);
    visit("mail", "from", config.mail.from);
    visit("mail", "ca_file", config.mail.ca_file);
    visit("backup", "folder", config.backup.folder);
    visit("backup", "at", config.backup.at);
    visit("backup", "keep", config.backup.keep);
    visit("backup", "keep_months", config.backup.keep_months);
    visit("backup", "key", config.backup.key);
    visit("metrics", "token", config.metrics.token);
    visit("government", "site_name", config.government.site_name);
    visit("government", "site_domain", config.government.site_domain);
    visit("government", "site_id_code", config.government.site_id_code);
    visit("government", "content_source", config.government.content_source);
    visit("government", "column_name", config.government.column_name);
    visit("government", "column_type", config.government.column_type);
    visit("government", "column_description", config.government.column_description);
    visit("government", "column_keywords", config.government.column_keywords);
}

std::optional<int> parse_count(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number >= 0 && number <= 365 ? std::optional(number) : std::nullopt;
}

struct Reader {
    const Toml& root;

    void operator()(const char* table, const char* key, std::string& setting) const
    {
        if (const auto found = root.maybe_table(table))
            if (const auto text = found->maybe_text(key)) setting = *text;
    }
    void operator()(const char* table, const char* key, Secret& setting) const { (*this)(table, key, setting.text); }
    void operator()(const char* table, const char* key, int& setting) const
    {
        if (const auto found = root.maybe_table(table))
            if (const auto number = found->maybe_integer(key)) setting = static_cast<int>(*number);
    }
    void operator()(const char* table, const char* key, std::vector<std::string>& setting) const
    {
        if (const auto found = root.maybe_table(table))
            if (found->has(key)) setting = found->texts(key);
    }
    void operator()(const char* table, const char* key, std::vector<int>& setting) const
    {
        const auto found = root.maybe_table(table);
        if (!found || !found->has(key)) return;
        setting.clear();
        for (const auto& one : found->at(key).items()) {
            const auto number = one.kind() == Toml::Kind::integer ? parse_count(*one.as_written()) : std::nullopt;
            if (number) setting.push_back(*number);
            else one.problem(fmt::format("{} holds whole numbers from 0 to 365", key));
        }
    }
};

constexpr std::string_view hidden = "********";

struct Writer {
    std::string& out;
    std::string& last_table;

    void begin(const char* table) const
    {
        if (last_table != table) out += fmt::format("{}[{}]\n", last_table.empty() ? "" : "\n", table);
        last_table = table;
    }
    // A JSON string is a TOML basic string as well.
    static std::string quoted(const std::string& text) { return boost::json::serialize(boost::json::string(text)); }
    void operator()(const char* table, const char* key, const std::string& setting) const
    {
        begin(table);
        out += fmt::format("{} = {}\n", key, quoted(setting));
    }
    void operator()(const char* table, const char* key, const Secret& setting) const
    {
        (*this)(table, key, std::string(setting.text.empty() ? "" : hidden));
    }
    void operator()(const char* table, const char* key, int setting) const
    {
        begin(table);
        out += fmt::format("{} = {}\n", key, setting);
    }
    void operator()(const char* table, const char* key, const std::vector<std::string>& setting) const
    {
        begin(table);
        std::string list;
        for (const auto& one : setting) list += (list.empty() ? "" : ", ") + quoted(one);
        out += fmt::format("{} = [{}]\n", key, list);
    }
    void operator()(const char* table, const char* key, const std::vector<int>& setting) const
    {
        begin(table);
        out += fmt::format("{} = [{}]\n", key, fmt::join(setting, ", "));
    }
};

void check(const Toml& root, const Config& config)
{
    const auto blame = [&](const char* table, const char* key, const std::string& says) {
        const auto found = root.maybe_table(table);
        (found && found->has(key) ? found->at(key) : root).problem(says);
    };
    if (config.server.port < 0 || config.server.port > 65535) blame("server", "port", "port is from 0 to 65535");
    if (config.server.workers < 1 || config.server.workers > 256) blame("server", "workers", "workers is from 1 to 256");
    const auto& url = config.site.base_url;
    if (!(url.starts_with("http://") || url.starts_with("https://")) || url.ends_with('/'))
        blame("site", "base_url", "base_url opens with https:// (or http://) and has no slash at its end");
    if (config.site.scope.find_first_not_of("0123456789") != std::string::npos)
        blame("site", "scope", "scope is a division code: digits only");
    if (!parse_date(config.duties.from)) blame("duties", "from", "from is a day like 2026-07-01");
    if (!config.duties.standing_from.empty() && !parse_date(config.duties.standing_from))
        blame("duties", "standing_from", "standing_from is a day like 2026-12-01, or empty");
    if (!parse_time_of_day(config.backup.at)) blame("backup", "at", "at is a time like 03:00");
    if (!config.reminders.at.empty() && !parse_time_of_day(config.reminders.at))
        blame("reminders", "at", "at is a time like 08:00, or empty");
    check_mail(root, config.mail);
    if (config.backup.keep < 1) blame("backup", "keep", "keep is 1 or more");
    if (config.backup.keep_months < 0) blame("backup", "keep_months", "keep_months is 0 or more");
    if (!config.metrics.token.text.empty() && config.metrics.token.text.size() < 16)
        blame("metrics", "token", "token has 16 characters at least");
    if (config.store.folder.empty()) blame("store", "folder", "folder is missing");
}

}

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text)
{
    const auto is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !is_digit(0) || !is_digit(1) || !is_digit(3) || !is_digit(4)) return {};
    const int hours = (text[0] - '0') * 10 + (text[1] - '0'), minutes = (text[3] - '0') * 10 + (text[4] - '0');
    if (hours > 23 || minutes > 59) return {};
    return std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

ReadConfig read_config(const std::string& file, std::string_view bytes)
{
    const TomlDocument document(file, bytes);
    const auto root = document.root();
    ReadConfig read;
    each_setting(read.config, Reader{root});
    read.config.robots = read_robots(root);
    read.config.columns = read_columns(root);
    read.config.accounts = read_accounts(root);
    check(root, read.config);
    for (const auto& table : root.keys())
        if (table != robot_tables && table != column_tables && table != account_tables)
            if (const auto found = root.maybe_table(table)) found->refuse_unknown_keys();
    root.refuse_unknown_keys();
    read.problems = document.problems();
    return read;
}

std::string config_text(const Config& config)
{
    std::string out, last_table;
    each_setting(config, Writer{out, last_table});
    return out + robots_text(config.robots) + accounts_text(config.accounts) + columns_text(config.columns);
}

}
