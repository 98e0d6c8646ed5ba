#pragma once
// The checks a ledger must pass before anybody may send it on, and the answer of `book check`. Differences
// are shown with both figures and never corrected.

#include <boost/json.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ledger.hpp"

namespace gongkai::domain {

struct Closing { // what the month before closed with, as published
    Month period;
    Money money;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (period, money))

enum class Outcome { accepted, refused, nothing };
BOOST_DESCRIBE_ENUM(Outcome, accepted, refused, nothing)

struct Verdict {
    Outcome outcome = Outcome::refused;
    std::vector<Finding> findings; // refusals first, then in the order of the sheet
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (outcome, findings))

// `outside` are the findings of others, in practice the privacy scan of the whole file; `answers` the clerk's
// words on warnings. Without a last closing the continuity isn't judged.
Verdict check(const Ledger& ledger, const std::optional<Closing>& last_month = {},
              const std::vector<Finding>& outside = {}, const std::vector<Answer>& answers = {});

bool has_unanswered_warnings(const Verdict& verdict); // those must be answered before the draft is sent on

Closing closing_of(const Ledger& ledger); // for the next month's check

using Say = std::function<std::string(std::string_view key, const std::vector<std::string>& with)>;

// The object `gongkai book check FILE --json` prints.
boost::json::object answer(const Ledger& ledger, const Verdict& verdict, const Say& say);

std::string sentence(const Finding& finding, const Say& say); // finding.<says>
std::string way_out(const Finding& finding, const Say& say);  // way_out.<says>

// What the privacy scan found, as a finding of this kind; `kind` is identity, bank_card, phone, landline,
// social_card.
Finding privacy_finding(std::string sheet, std::string cell, std::string_view kind, std::string excerpt);

}
