#pragma once
// Emergency notices for screens: said, and ended early; never deleted.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/screen_notice.hpp"

namespace gongkai::store {

class ScreenNotices {
public:
    explicit ScreenNotices(db::Connection& db) : db_(db) {}

    std::optional<domain::ScreenNotice> find(const std::string& id) const;
    std::vector<domain::ScreenNotice> over(const std::string& village, Instant now) const; // the newest first
    std::vector<domain::ScreenNotice> of(const std::string& scope, int at_most) const;     // and below it

    void add(db::Transaction&, const domain::ScreenNotice& notice);
    bool end(db::Transaction&, const std::string& id, const std::string& account, Instant at); // false: over

private:
    db::Connection& db_;
};

}
