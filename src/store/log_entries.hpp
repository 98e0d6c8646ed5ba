#pragma once
// The rows of the public log. They are only ever added, in the transaction that makes an edition public.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/log_entry.hpp"

namespace gongkai::store {

class LogEntries {
public:
    explicit LogEntries(db::Connection& db) : db_(db) {}

    domain::LogHead head() const;                                        // size 0 before the first leaf
    std::optional<domain::LogEntry> find(const std::string& code) const; // of an edition, as printed
    std::optional<domain::LogEntry> at(std::int64_t position) const;
    std::optional<domain::LogEntry> last_of(const std::string& village) const;
    std::vector<std::string> records(std::int64_t from, std::int64_t to) const;                // without `to`
    std::vector<std::string> hashes(unsigned level, std::int64_t from, std::int64_t to) const; // hex
    std::vector<std::string> editions_without_leaf(int at_most) const; // codes, as they were published
    std::optional<std::string> code_before(const std::string& disclosure, std::int64_t number) const;

    void add(db::Transaction&, const domain::LogEntry& entry);
    void add_hash(db::Transaction&, unsigned level, std::uint64_t n, const std::string& hash);
    void move_head(db::Transaction&, const domain::LogHead& head);

private:
    db::Connection& db_;
};

}
