#pragma once
// How many people it takes: integers only, 以上 with the number itself, 过半数 and 超过 without it.

#include "law/statutes.hpp"

namespace gongkai::law {

struct Count {
    std::string rule;
    std::int64_t needed = 0;
    std::int64_t of = 0;
    std::string share;               // 1/10
    Comparison how = Comparison::at_least;
    std::string counted;             // who makes up "of"
    Date version_from;
    bool unconfirmed = false;
    std::string origin;              // the local file that changed it, when one did
    std::vector<Citation> cites;
};

Result<Count> needed(const Statutes& statutes, std::string_view rule, std::int64_t of, Date on,
                     std::string_view division = {});
std::int64_t needed(const Share& share, std::int64_t of); // of ≥ 0

// A number with bounds: members of a committee, meetings a year, proxies per person.
Result<bool> within(const Statutes& statutes, std::string_view rule, std::int64_t number, Date on,
                    std::string_view division = {});

}
