#pragma once
// A disclosure in the making: its states, and who may do what to it. The drafter never reviews or approves.

#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/content.hpp"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace gongkai::domain {

enum class DraftState { drafting, in_review, reviewed, published, discarded };
BOOST_DESCRIBE_ENUM(DraftState, drafting, in_review, reviewed, published, discarded)

enum class DraftEvent { save, submit, take_back, sign, reserve, object, send_back, approve, discard };
BOOST_DESCRIBE_ENUM(DraftEvent, save, submit, take_back, sign, reserve, object, send_back, approve, discard)

struct Draft {
    std::string id;
    std::string village;
    std::string item;
    std::string period;
    Form form = Form::notice;
    DraftState state = DraftState::drafting;
    std::int64_t version = 0;
    std::optional<std::string> corrects; // edition id
    std::string note;
    std::optional<std::string> upload;
    std::string choices;  // JSON
    std::string content;  // JSON of Content
    std::string findings; // JSON
    std::string salts;
    std::string commitment; // hex; empty until it is handed in
    std::vector<std::string> drafters() const; // everyone who wrote in it
    std::string drafted_by; // accounts, joined by spaces, the last writer last
    Instant created_at;
    Instant updated_at;
    std::optional<Instant> submitted_at;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (id, village, item, period, form, state, version, corrects, note, upload, choices,
                                  content, findings, salts, commitment, drafted_by, created_at, updated_at,
                                  submitted_at))

void add_drafter(Draft& draft, const std::string& account);

// The state after the event, or why it may not happen now.
Result<DraftState> may(const Draft& draft, DraftEvent event);
// The same, asked for a person: nobody reviews or approves what they drafted.
Result<DraftState> may(const Draft& draft, DraftEvent event, const std::string& account);

enum class ReviewVerdict { agreed, reserved, objected, sent_back };
BOOST_DESCRIBE_ENUM(ReviewVerdict, agreed, reserved, objected, sent_back)

struct Review {
    std::string id;
    std::string draft;
    ReviewVerdict verdict = ReviewVerdict::agreed;
    std::string says;
    std::string commitment;
    std::string reviewed_by; // account
    Instant reviewed_at;
};
BOOST_DESCRIBE_STRUCT(Review, (), (id, draft, verdict, says, commitment, reviewed_by, reviewed_at))

}
