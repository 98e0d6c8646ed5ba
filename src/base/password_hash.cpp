#include "base/password_hash.hpp"

#include "base/ensure.hpp"

#include <atomic>
#include <fmt/format.h>
#include <semaphore>
#include <sodium.h>

namespace gongkai {

namespace {

constexpr int at_once = 2;
constexpr int waiting = 2;

// One for the process, because memory and cores are: 64 MiB and a tenth of a second each.
struct Turns {
    std::counting_semaphore<at_once> free{at_once};
    std::atomic<int> present{0};
};

Turns& turns()
{
    static Turns shared;
    return shared;
}

class Turn {
public:
    Turn() : has_come_(turns().present.fetch_add(1) < at_once + waiting)
    {
        if (has_come_) turns().free.acquire();
    }
    ~Turn()
    {
        if (has_come_) turns().free.release();
        turns().present.fetch_sub(1);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool has_come() const { return has_come_; }

private:
    bool has_come_;
};

void start_sodium()
{
    static const int started = sodium_init();
    ENSURE(started >= 0);
}

std::string stand_in(HashCost cost) // a well-formed hash that no password has
{
    return fmt::format("$argon2id$v=19$m={},t={},p=1${:A<22}${:A<43}", cost.memory_kib, cost.passes, "", "");
}

}

std::optional<std::string> hash_password(std::string_view password, HashCost cost)
{
    start_sodium();
    const Turn turn;
    if (!turn.has_come()) return {};
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    ENSURE(crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost.passes, cost.memory_kib * 1024,
                                 crypto_pwhash_ALG_ARGON2ID13) == 0);
    hash.resize(hash.find('\0'));
    return hash;
}

PasswordMatch match_password(std::string_view password, const std::string& hash, HashCost cost)
{
    start_sodium();
    const Turn turn;
    if (!turn.has_come()) return PasswordMatch::too_busy;
    const auto& compared = hash.empty() ? stand_in(cost) : hash;
    const bool matches = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return matches && !hash.empty() ? PasswordMatch::yes : PasswordMatch::no;
}

bool costs_less(const std::string& hash, HashCost cost)
{
    start_sodium();
    return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.passes, cost.memory_kib * 1024) != 0;
}

void wipe(std::string& secret)
{
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

}
