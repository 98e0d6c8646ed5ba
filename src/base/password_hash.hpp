#pragma once
// Argon2id (libsodium) in PHC form: slow on purpose, so only a few are computed at a time.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

struct HashCost {
    std::size_t memory_kib = 65536;
    unsigned passes = 3;
};

// Nothing when too many others wait for their turn already: ask again in a few seconds.
std::optional<std::string> hash_password(std::string_view password, HashCost cost = {});

enum class PasswordMatch { yes, no, too_busy };
// Against a hash of any cost. An empty hash takes as long as a real one, and never matches.
PasswordMatch match_password(std::string_view password, const std::string& hash, HashCost cost = {});

bool costs_less(const std::string& hash, HashCost cost); // worth hashing again now that the password is at hand
void wipe(std::string& secret);                          // overwritten, then empty

}
