#pragma once
// An edition (版): what was public, since when, by whom. Immutable; a correction or a withdrawal is a further
// edition of the same disclosure.

#include "base/date.hpp"
#include "domain/content.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>

namespace gongkai::domain {

enum class EditionKind { published, corrected, withdrawn };
BOOST_DESCRIBE_ENUM(EditionKind, published, corrected, withdrawn)

struct Edition {
    std::string id;
    std::string code;
    std::string disclosure;
    std::int64_t number = 1;
    EditionKind kind = EditionKind::published;
    std::string village;
    std::string item;
    std::string period;
    Form form = Form::notice;
    std::string title;
    std::string note;
    std::string content; // JSON of Content; empty for a withdrawal
    std::string salts;   // hex
    std::string commitment;
    std::string reservation;
    std::string drafted_by; // names as they were
    std::string reviewed_by;
    std::string approved_by;
    std::optional<Instant> reviewed_at;
    Instant published_at;
    std::optional<Date> due_on;
    std::int64_t late_days = 0;
};
BOOST_DESCRIBE_STRUCT(Edition, (), (id, code, disclosure, number, kind, village, item, period, form, title, note,
                                    content, salts, commitment, reservation, drafted_by, reviewed_by, approved_by,
                                    reviewed_at, published_at, due_on, late_days))

struct Disclosure {
    std::string id;
    std::string village;
    std::string item;
    std::string period;
    std::string edition; // the current one
};
BOOST_DESCRIBE_STRUCT(Disclosure, (), (id, village, item, period, edition))

}
