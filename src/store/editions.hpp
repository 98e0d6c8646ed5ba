#pragma once
// Disclosures and their editions. Editions are only ever added.

#include "base/result.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/edition.hpp"

#include <vector>

namespace gongkai::store {

struct Heading { // an edition without its content, for lists and feeds
    std::string code;
    std::int64_t number = 1;
    domain::EditionKind kind = domain::EditionKind::published;
    std::string village;
    std::string item;
    std::string period;
    domain::Form form = domain::Form::notice;
    std::string title;
    std::string note;
    Instant published_at;
    std::optional<Date> due_on;
    std::int64_t late_days = 0;
};
BOOST_DESCRIBE_STRUCT(Heading, (), (code, number, kind, village, item, period, form, title, note, published_at,
                                    due_on, late_days))

struct LastPublished {
    std::string village;
    Instant published_at;
};
BOOST_DESCRIBE_STRUCT(LastPublished, (), (village, published_at))

class Editions {
public:
    explicit Editions(db::Connection& db) : db_(db) {}

    std::optional<domain::Edition> find(const std::string& code) const;
    std::optional<domain::Edition> find_by_id(const std::string& id) const;
    std::optional<domain::Disclosure> disclosure(const std::string& village, const std::string& item,
                                                 const std::string& period) const;
    std::vector<domain::Edition> of_disclosure(const std::string& disclosure) const; // first one first
    std::optional<domain::Edition> current(const std::string& village, const std::string& item,
                                           const std::string& period) const;
    std::vector<domain::Edition> current_of_item(const std::string& village, const std::string& item,
                                                 int at_most) const; // latest period first
    std::vector<domain::Edition> current_until(const std::string& village, const std::string& item,
                                               const std::string& period, int at_most) const; // latest first
    std::vector<LastPublished> last_published(const std::string& scope) const;
    std::vector<Heading> current_headings(const std::string& village, int at_most) const; // newest first
    std::vector<Heading> recent_headings(const std::string& scope, int at_most) const;    // newest first
    std::vector<Heading> all_headings(int at_most, int offset) const;
    std::int64_t count() const;

    // Number 1 founds the disclosure; a higher number takes over from its predecessor, or is refused when
    // another edition did so meanwhile.
    Result<> add(db::Transaction&, const domain::Edition& edition, const std::string& predecessor = {});

private:
    db::Connection& db_;
};

}
