#pragma once
// gongkai.toml: what an operator can set. packaging/gongkai.toml explains every line.

#include <boost/describe.hpp>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/toml.hpp"
#include "outlet/robot.hpp"
#include "outlet/wechat_account.hpp"

namespace gongkai::cli {

struct Secret { // read, sealed or opened (cli/config_secrets), and never shown
    std::string text;
};

struct Config {
    struct Site {
        std::string name = "";                         // empty: made of the scope's name
        std::string scope = "";                        // division code of the home page; empty: all there are
        std::string base_url = "http://127.0.0.1:8080"; // as people reach it; printed in QR codes
    } site;
    struct Server {
        std::string address = "127.0.0.1";
        int port = 8080;
        int workers = 32; // many of them wait for the disk with a publication
        std::vector<std::string> trusted_proxies;
    } server;
    struct Store {
        std::string folder = "var"; // archive, key and, with SQLite, the database
        std::string database = "";  // empty: folder/gongkai.db; or postgresql://…
    } store;
    struct Duties {
        std::string from = "2026-07-01"; // nothing that was due earlier is asked of anybody
        std::string standing_from = "";  // standing items are asked for from then on; empty: from the site's first start
    } duties;
    struct Reminders {
        std::string at = "08:00";                // every day, Beijing time; empty: none by itself
        std::vector<int> days_before = {7, 3, 0}; // and on the first day late, then weekly
    } reminders;
    struct Mail { // e-mail for those who want it; empty host: none is sent
        std::string host = "";
        int port = 587;
        std::string tls = "starttls"; // implicit, or none
        std::string user = "";
        Secret password;
        std::string from = "";
        std::string ca_file = "";
    } mail;
    struct Backup {
        std::string folder = "";       // empty: none are made by itself
        std::string at = "03:00";      // every day, Beijing time; the restore drill follows
        int keep = 14;                 // the newest
        int keep_months = 12;          // and beyond these, one a month
        std::string key = "";          // a key file; empty: not encrypted
    } backup;
    struct Metrics {
        Secret token; // who brings it may read /metrics from elsewhere
    } metrics;
    struct Government { // the portal that carries this column; empty: no such tags
        std::string site_name, site_domain, site_id_code, content_source;
        std::string column_name, column_type, column_description, column_keywords;
    } government;
    std::vector<outlet::Robot> robots; // of groups of people in office
    struct Column { // a division's pages for a government site
        std::string division;
        std::string to = "";      // a folder, sftp://… or https://… (WebDAV); empty: only served, to be fetched
        std::string address = ""; // where people read it there; empty: this site's own
        std::string user = "";
        Secret password;
        std::string key_file = "", known_hosts = ""; // SFTP
        std::string ca_file = "";                    // WebDAV
    };
    std::vector<Column> columns;
    std::vector<outlet::WechatAccount> accounts; // public ones

    std::filesystem::path database_path() const { return std::filesystem::path(store.folder) / "gongkai.db"; }
    std::string database_place() const { return store.database.empty() ? database_path().string() : store.database; }
};

struct ReadConfig {
    Config config;
    std::vector<Problem> problems; // empty: fit to serve
};

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text); // 03:00

// Keys that are left out keep their defaults; unknown ones are problems.
ReadConfig read_config(const std::string& file, std::string_view bytes);
std::string config_text(const Config& config); // the effective configuration as TOML, without its secrets

}
