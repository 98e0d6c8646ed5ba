#pragma once
// What a government column (专栏) lists: the editions of a division, without what they say.

#include <vector>

#include "db/connection.hpp"
#include "domain/edition.hpp"

namespace gongkai::store {

struct ColumnEdition {
    std::string code;
    std::string disclosure;
    std::int64_t number = 1;
    domain::EditionKind kind = domain::EditionKind::published;
    std::string village;
    std::string item;
    std::string period;
    domain::Form form = domain::Form::notice;
    std::string title;
    std::string note;
    std::string commitment;
    Instant published_at;
};
BOOST_DESCRIBE_STRUCT(ColumnEdition, (),
                      (code, disclosure, number, kind, village, item, period, form, title, note, commitment,
                       published_at))

class Column {
public:
    explicit Column(db::Connection& db) : db_(db) {}

    std::vector<ColumnEdition> editions(const std::string& scope) const; // newest first

private:
    db::Connection& db_;
};

}
