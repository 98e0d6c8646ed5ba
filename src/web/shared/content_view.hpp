#pragma once
// What an edition says, as parts of a page: the same for those who write it, those who review it and everyone who
// reads it. views/parts/content.html shows it.

#include "domain/book_check.hpp"
#include "domain/content.hpp"
#include "web/shared/parts.hpp"
#include "web/shared/stage_photos.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gongkai::web {

struct Passage { // a heading and what is said under it
    std::string heading;
    std::vector<std::string> paragraphs;
};

struct PeopleList { // who was paid what; columns as the list has them
    std::string caption;
    std::string summary; // 12 人，共 3,400.00 元
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

struct ContentView {
    std::optional<Equation> equation;
    std::optional<Ledger> ledger;
    std::optional<PeopleList> list;
    std::vector<StagePhoto> photos;
    std::vector<Passage> passages;
    std::vector<Fact> answers; // what the clerk said about a missing voucher
    std::string nothing = {};  // why there is nothing this period
    bool is_empty() const { return !ledger && !list && photos.empty() && passages.empty() && nothing.empty(); }
};

struct ContentSetting {
    std::optional<domain::Closing> last_month = {}; // as published, when it is known
    bool may_ask = false;
    std::string photos_at = {}; // how the addresses of its photos begin; empty: they aren't shown
};

ContentView content_view(const domain::Content& content, const ContentSetting& setting = {});

// What a reader would see changed; a line of a ledger is told in one sentence.
Diff diff_of(const domain::Content& before, const domain::Content& after);

}
