#pragma once
// Messages on their way out. Several processes may send: who claims one first has it for a few minutes.

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/outbox.hpp"

#include <vector>

namespace gongkai::store {

class Outbox {
public:
    explicit Outbox(db::Connection& db) : db_(db) {}

    std::optional<domain::Outgoing> find(const std::string& id) const;
    std::optional<domain::Outgoing> find_about(domain::Channel channel, const std::string& recipient,
                                               const std::string& about) const;
    std::vector<domain::Outgoing> to_groups(int at_most) const; // newest first
    std::vector<domain::Outgoing> due(Instant now, int at_most) const;
    std::vector<domain::Outgoing> given_up(int at_most) const; // newest first
    std::int64_t waiting_count() const;

    bool put(db::Transaction&, const domain::Outgoing& message); // false: there is one about the same
    bool claim(db::Transaction&, const std::string& id, Instant now, Instant until); // false: another was faster
    bool settle(db::Transaction&, const domain::Outgoing& message);                  // false: taken over meanwhile
    std::int64_t drop(db::Transaction&, domain::Channel channel, const std::string& recipient, const std::string& why, Instant at);
    std::int64_t drop_about(db::Transaction&, domain::Channel channel, const std::string& recipient,
                            const std::string& about, const std::string& why, Instant at);
    void remove(db::Transaction&, const std::string& id); // only what was given up
    std::int64_t forget(db::Transaction&, Instant settled_before);

private:
    db::Connection& db_;
};

}
