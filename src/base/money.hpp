#pragma once
// Amounts of money: integer 分 (1/100 元), never floating point.

#include <compare>
#include <cstdint>
#include <string>

namespace gongkai {

struct Money {
    std::int64_t fen = 0;
    auto operator<=>(const Money&) const = default;
    Money& operator+=(Money other)
    {
        fen += other.fen;
        return *this;
    }
    friend Money operator+(Money a, Money b) { return {a.fen + b.fen}; }
    friend Money operator-(Money a, Money b) { return {a.fen - b.fen}; }
    friend Money operator-(Money a) { return {-a.fen}; }
};

std::string to_text(Money money);      // 94,016.81
std::string in_capitals(Money money);  // 壹拾壹万捌仟捌佰柒拾陆元叁角玖分, as banks and vouchers write it
std::string in_plain_yuan(Money money); // 94016.81: for data files

}
