#pragma once
// A device says what it really shows, and for how long it showed what since it last said so.

#include "app/office.hpp"
#include "domain/screen_report.hpp"

namespace gongkai::app {

struct ReportScreen {
    std::string place;
    std::int64_t sequence = 0; // counts the batches of plays
    std::string since;         // since when it shows this: an instant
    std::vector<domain::ShownEdition> shown;
    std::vector<std::string> notices;
    std::int64_t offline_seconds = 0;
    std::int64_t clock_error = 0;
    std::vector<domain::ScreenPlay> plays;
    std::string token = {}; // not part of the body
};
BOOST_DESCRIBE_STRUCT(ReportScreen, (),
                      (place, sequence, since, shown, notices, offline_seconds, clock_error, plays))

struct TakenReport {
    std::int64_t sequence = 0;
    bool counted = false; // its plays; false when they were counted before
};
BOOST_DESCRIBE_STRUCT(TakenReport, (), (sequence, counted))

Result<TakenReport> report_screen(Office& office, const ReportScreen& order);

}
