#pragma once
// The looks that were asked for, each with what came of it. Only ever added.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/look.hpp"

namespace gongkai::store {

struct SheetToLookAt { // hangs, was proved, and is what counts
    std::string posting;
    std::string village;
    std::string item;
    Instant proved_at;
};
BOOST_DESCRIBE_STRUCT(SheetToLookAt, (), (posting, village, item, proved_at))

struct VillageLook : domain::Look {
    std::string village;
};
BOOST_DESCRIBE_STRUCT(VillageLook, (domain::Look), (village))

class Looks {
public:
    explicit Looks(db::Connection& db) : db_(db) {}

    // The first one first.
    std::vector<domain::Look> of(const std::string& posting) const;
    std::vector<domain::Look> at(const std::string& place, Date since) const;
    std::vector<domain::Look> of_village(const std::string& village, Date since) const;
    std::vector<VillageLook> to_tell(Date since) const; // nobody was told of them yet; by village
    std::vector<VillageLook> in_message(const std::string& message) const; // of somebody's inbox; by village and place
    std::vector<SheetToLookAt> sheets() const;

    bool add(db::Transaction&, const domain::Look& look); // false: that half has one

private:
    db::Connection& db_;
};

}
