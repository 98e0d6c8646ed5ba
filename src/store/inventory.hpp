#pragma once
// All that a database holds, gone through row by row, for those who prove a backup.

#include <vector>

#include "db/connection.hpp"
#include "domain/edition.hpp"

namespace gongkai::store {

class Inventory {
public:
    explicit Inventory(db::Connection& db) : db_(db) {}
    std::vector<domain::Edition> editions_after(const std::string& id,
                                                int at_most) const; // in the order of ids
    std::vector<std::string> upload_blobs() const;                  // the oldest first

private:
    db::Connection& db_;
};

}
