#pragma once
// Finds what must never stand on a public board: identity, card and telephone numbers, however they are
// typed. It reports; whether a number may stay (the supervisory committee's own telephone) is the caller's
// decision.

#include <boost/describe.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/workbook.hpp"

namespace gongkai::privacy {

enum class Kind { identity, bank_card, phone, landline, social_card };
BOOST_DESCRIBE_ENUM(Kind, identity, bank_card, phone, landline, social_card)

enum class Where { text, cell, comment, formula, property, sheet_name };
BOOST_DESCRIBE_ENUM(Where, text, cell, comment, formula, property, sheet_name)

struct Finding {
    Kind kind = Kind::identity;
    std::string sheet = {}; // empty for loose text and properties
    std::string cell = {};  // B2; for a property its name
    Where where = Where::text;
    bool hidden = false;      // in a hidden sheet, row or column
    std::string excerpt = {}; // masked: 2206**********12
    std::size_t begin = 0;    // bytes of the text it stands in, [begin, end)
    std::size_t end = 0;

    bool operator==(const Finding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (kind, sheet, cell, where, hidden, excerpt, begin, end))

std::vector<Finding> scan_text(std::string_view text);
std::vector<Finding>
scan(const Workbook& book); // a number split over neighbouring cells is found in each of them

std::string mask(Kind kind, std::string_view number); // 220681196007200988 → 2206**********88
// The same text or book with everything found hidden; scanning again finds nothing.
std::string masked(std::string_view text);
Workbook masked(Workbook book);

boost::json::value
answer(const std::vector<Finding>& findings); // {"findings": [{kind, sheet, cell, excerpt}]}

}
