#pragma once
// What was done, by whom: written once, never changed.

#include "base/date.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <boost/describe.hpp>
#include <vector>

namespace gongkai::store {

enum class AuditOutcome { done, refused };
BOOST_DESCRIBE_ENUM(AuditOutcome, done, refused)

struct Audit {
    std::string id;
    Instant at;
    std::string account;
    std::string act;
    std::string village;
    std::string subject;
    AuditOutcome outcome = AuditOutcome::done;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(Audit, (), (id, at, account, act, village, subject, outcome, detail))

class Audits {
public:
    explicit Audits(db::Connection& db) : db_(db) {}
    void add(db::Transaction&, const Audit& audit);
    std::optional<Instant> latest() const; // when something was done last
    std::vector<Audit> recent(const std::string& scope, int at_most) const; // newest first

private:
    db::Connection& db_;
};

}
