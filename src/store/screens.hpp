#pragma once
// Which device plays at a screen, and the codes shown by those that wait for it.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/pairing.hpp"

namespace gongkai::store {

class Screens {
public:
    explicit Screens(db::Connection& db) : db_(db) {}

    std::optional<domain::ScreenDevice> device_at(const std::string& place) const;
    std::optional<domain::ScreenDevice> device_with(const std::string& token_digest) const; // not unpaired
    std::vector<domain::PairingCode> codes_at(const std::string& place, Instant now) const; // that hold
    std::optional<domain::PairingCode> code_with(const std::string& token_digest, Instant now) const;
    std::int64_t count_codes(Instant asked_since) const;

    // False when another device plays there.
    bool add(db::Transaction&, const domain::ScreenDevice& device);
    bool end(db::Transaction&, const domain::ScreenDevice& device, const std::string& account, Instant at);
    void add_code(db::Transaction&, const domain::PairingCode& code);
    void drop_codes_at(db::Transaction&, const std::string& place);
    void forget_codes(db::Transaction&, Instant expired_before);

private:
    db::Connection& db_;
};

}
