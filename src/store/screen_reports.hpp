#pragma once
// What screens said of themselves last, and what they played.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/screen_report.hpp"

namespace gongkai::store {

struct PlaySum { // of an edition at a place, over all its days
    std::string edition;
    Date first_day;
    Date last_day;
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(PlaySum, (), (edition, first_day, last_day, days, seconds, times))

class ScreenReports {
public:
    explicit ScreenReports(db::Connection& db) : db_(db) {}

    // Of the device that is paired with the place now.
    std::optional<domain::ScreenReport> latest_of(const std::string& place) const;
    std::optional<domain::ScreenReport> of_device(const std::string& device) const;
    std::vector<domain::ScreenPlay> plays_at(const std::string& place,
                                             int at_most) const; // the last day first
    std::vector<PlaySum> sums_at(const std::string& place, int at_most) const;

    void keep(db::Transaction&, const std::string& device, const domain::ScreenReport& report);
    void add_play(db::Transaction&, const std::string& place, const domain::ScreenPlay& play);

private:
    db::Connection& db_;
};

}
