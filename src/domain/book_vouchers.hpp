#pragma once
// Which voucher numbers are missing from a month: 记012 is followed by 记014.

#include <string>
#include <vector>

#include "domain/book.hpp"

namespace gongkai::domain {

struct VoucherGap {
    std::string missing;       // 记013, or 记013 – 记015 when a run is missing
    std::string before;        // the number before the gap
    std::string after;         // and behind it
    const Entry* at = nullptr; // the first entry behind the gap
};

// Numbers run per prefix (记, 收, 付, 10-); several entries may share one, and 记003-005 or 记003、004 name
// several.
std::vector<VoucherGap> voucher_gaps(const Book& book);

}
