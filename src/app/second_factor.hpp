#pragma once
// A person ties their phone to their account. The secret is stored only after the phone has shown a right code.

#include "app/office.hpp"

namespace gongkai::app {

struct SecondFactorOffer {
    std::string login;
    std::string secret; // for the QR code and for typing in
    std::string ticket; // carries it to the next step, sealed
};
SecondFactorOffer offer_second_factor(Office& office);
// The same offer again, after a wrong code; nothing when the ticket is too old.
std::optional<SecondFactorOffer> offer_again(Office& office, const std::string& ticket);

struct SetSecondFactor {
    std::string ticket;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(SetSecondFactor, (), (ticket, code))

Result<> set_second_factor(Office& office, const SetSecondFactor& order);

struct DropSecondFactor {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(DropSecondFactor, (), (code))

Result<> drop_second_factor(Office& office, const DropSecondFactor& order); // not while it is required

}
