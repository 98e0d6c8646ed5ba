#pragma once
// What follows behind the publications, in a thread of its own: the sealed copies that a recovery needs, and
// the head outside made durable. Nobody waits for it; what it missed it does when it starts again.

#include "app/rounds.hpp"

namespace gongkai::app {

// Writes the copies that are missing; returns how many are there.
std::uint64_t keep_copies(House& house, std::uint64_t kept);
std::uint64_t count_kept_copies(House& house);

class LogKeeper {
public:
    explicit LogKeeper(House& house); // waits for the signer's lock if it isn't ours yet

private:
    void keep(const std::stop_token& stopped);

    House& house_;
    std::optional<std::uint64_t> kept_; // none: to be counted
    Rounds rounds_;                     // last: they end before what they use
};

}
