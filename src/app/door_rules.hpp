#pragma once
// How strict the doors are: read from gongkai.toml once, the same for every request.

#include "domain/password.hpp"

#include <chrono>

namespace gongkai::app {

struct SessionLimits { // ledgers are long: a clerk reads vouchers for half an hour between two clicks
    std::chrono::minutes idle{60};
    std::chrono::minutes absolute{12 * 60};
};

struct DoorRules {
    SessionLimits sessions = {};
    domain::PasswordPolicy passwords = domain::gbt22239;
    int hash_cost_kib = 65536; // memory of one Argon2id hash; 3 passes
};

}
