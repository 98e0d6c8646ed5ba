#pragma once
// What the QR code of a sheet says: where its edition is read, and what it must find there.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gongkai::domain {

constexpr std::size_t commitment_digits = 16; // of the commitment's 64, printed in the code

struct SheetMark {
    std::string site = {}; // https://gk.example.gov.cn; empty for a code that was typed alone
    std::string code;      // of the edition, canonical
    std::string commitment_begins = {};
    std::optional<std::int64_t> position = {}; // in the public log
    std::string day_code = {};                 // of the day it was printed; empty: not for a board
};

// https://gk.example.gov.cn/e/LDG-7K4Q-3M8?c=0123456789abcdef&i=1284&d=K7P2
std::string sheet_address(const std::string& site, const std::string& code, const std::string& commitment,
                          std::optional<std::int64_t> position, const std::string& day_code = {});

// Such an address, with or without what follows the code, or the code alone as a person types it.
Result<SheetMark> read_sheet_mark(std::string_view text);

enum class Contradiction { none, commitment, position };
Contradiction contradiction(const SheetMark& mark, const std::string& commitment,
                            std::optional<std::int64_t> position);

}
