#pragma once
// What demo/town.toml says: who lives in the demonstration town and what happens there.

#include "base/date.hpp"
#include "base/money.hpp"
#include "domain/role.hpp"

#include <string>
#include <vector>

namespace gongkai::cli {

struct DemoPerson {
    std::string village; // division code
    domain::Role role = domain::Role::clerk;
    std::string name;
};

struct DemoEntry {
    std::string gist;
    bool is_income = false;
    std::int64_t from = 0, to = 0; // 元
    int times = 1;                 // a month
    std::vector<int> months;       // empty: all
};

struct DemoWords {
    std::string title, unit, opening, total, closing, voucher;
    std::vector<std::string> head;
};

struct DemoGap {
    std::string village, item;
    int late_days = -1; // −1: never published
};

struct DemoHappening { // written down, and published where a day says so
    std::string village, item, stage, project, words;
    Date on, said_on;
    std::optional<Date> published_on;
    std::vector<std::string> texts;
    std::string photo = {}; // of demo/photos/
    std::string caption = {};
};

struct DemoCorrection { // of a notice, while its first edition hangs at boards
    std::string village, item, period, note;
    Date on;
    std::vector<std::string> texts;
};

struct DemoTown {
    std::string town;
    Instant starts_at;
    Date duties_from, history_from, standing_from;
    std::vector<std::string> surnames, given;
    std::string phone, hours, place;
    std::vector<DemoPerson> people;
    DemoWords words;
    std::vector<DemoEntry> entries;
    struct Notice {
        std::string item;
        std::vector<std::string> texts;
    };
    std::vector<Notice> notices;
    struct List { // of households who were paid
        std::string village, item, title;
        std::vector<std::string> head;
        std::string group; // 3组
        std::int64_t groups = 1, households = 0;
        std::int64_t rate = 0; // 元 for each 亩
    };
    std::vector<List> lists;
    std::string nothing_reason;
    std::vector<DemoGap> gaps;
    std::vector<DemoHappening> happenings;
    std::vector<DemoCorrection> corrections;
    std::vector<DemoHappening> standing; // village, item, published_on and texts only
    struct Reservation {
        std::string village, item, period, says;
    } reservation;

    const DemoGap* gap(const std::string& village, const std::string& item) const;
    const Notice* notice(const std::string& item) const;
    const List* list(const std::string& village, const std::string& item) const;
};

DemoTown read_demo_town(); // throws when the file in the program is broken

// A month's account as a CSV file, the same for the same village and month.
struct DemoLedger {
    std::string csv;
    Money closing;
};
DemoLedger make_ledger(const DemoTown& town, const std::string& village_name, Month month, Money opening);
// A list as a CSV file, the same households with the same land in every period.
std::string make_list(const DemoTown& town, const DemoTown::List& list, const std::string& village_name);

}
