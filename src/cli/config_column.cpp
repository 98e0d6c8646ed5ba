#include "cli/config_column.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include "outlet/remote_folder.hpp"

namespace gongkai::cli {
namespace {

bool is_page_address(std::string_view text)
{
    return (text.starts_with("https://") || text.starts_with("http://")) && !text.ends_with('/');
}

// The mistake is named, a password never.
bool blame_place(const Toml& table, const Config::Column& column)
{
    const auto blame = [&](const char* key, const char* says) {
        (table.has(key) ? table.at(key) : table).problem(says);
        return true;
    };
    if (column.to.empty() || column.to.starts_with('/')) return false;
    const auto kind = outlet::remote_kind_of(column.to);
    if (!kind)
        return blame("to", "to is a folder (/srv/…), sftp://host/folder or https://host/folder, without a "
                           "name or password in it");
    if (column.user.empty()) return blame("user", "user is who signs in there");
    if (*kind == outlet::RemoteKind::webdav)
        return column.password.text.empty() && blame("password", "password is missing");
    if (column.known_hosts.empty())
        return blame("known_hosts", "known_hosts is a file with the server's key, as ssh-keyscan writes it");
    if (column.key_file.empty() && column.password.text.empty())
        return blame("key_file", "key_file or password is needed");
    return false;
}

std::optional<Config::Column> read_column(const Toml& table)
{
    const auto text = [&](const char* key) { return table.maybe_text(key).value_or(""); };
    Config::Column column{.division = table.text("division"),
                          .to = text("to"),
                          .address = text("address"),
                          .user = text("user"),
                          .password = {text("password")},
                          .key_file = text("key_file"),
                          .known_hosts = text("known_hosts"),
                          .ca_file = text("ca_file")};
    table.refuse_unknown_keys();
    if (column.division.empty() || column.division.find_first_not_of("0123456789") != std::string::npos)
        table.at("division").problem("division is a division code: digits only");
    else if (!column.address.empty() && !is_page_address(column.address))
        table.at("address").problem("address opens with https:// (or http://) and has no slash at its end");
    else if (!blame_place(table, column))
        return column;
    return {};
}

std::string quoted(const std::string& text)
{
    return boost::json::serialize(boost::json::string(text));
}

}

std::vector<Config::Column> read_columns(const Toml& root)
{
    std::vector<Config::Column> columns;
    for (const auto& table : root.tables(column_tables))
        if (auto column = read_column(table)) columns.push_back(std::move(*column));
    return columns;
}

std::string columns_text(const std::vector<Config::Column>& columns)
{
    std::string out;
    for (const auto& column : columns)
        out += fmt::format("\n[[column]]\ndivision = {}\nto = {}\naddress = {}\nuser = {}\npassword = "
                           "\"{}\"\nkey_file = {}\n"
                           "known_hosts = {}\nca_file = {}\n",
                           quoted(column.division), quoted(column.to), quoted(column.address),
                           quoted(column.user), column.password.text.empty() ? "" : "********",
                           quoted(column.key_file), quoted(column.known_hosts), quoted(column.ca_file));
    return out;
}

}
