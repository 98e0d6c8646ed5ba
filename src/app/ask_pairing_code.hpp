#pragma once
// A screen that nobody paired yet asks for six digits to show. Anybody may ask; what it brings is worth
// nothing until the clerk types the digits.

#include "app/office.hpp"

namespace gongkai::app {

struct AskPairingCode {
    std::string place;
    std::string agent; // which browser, in short
};

struct OfferedCode {
    std::string code;
    std::string token; // the device keeps it; here only its digest is
    Instant expires_at;
};

Result<OfferedCode> ask_pairing_code(Office& office, const AskPairingCode& order);

}
