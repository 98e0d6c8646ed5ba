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

// HTTPS://GK.EXAMPLE.GOV.CN/E/LDG-7K4Q-3M8.028T5CY4TQKFF.K7P2: the commitment's digits as a number of base
// 32, then the day code. Written in what a QR code packs closest (ISO/IEC 18004, 7.4.4: capitals, digits and
// some signs), so that it has fewer and larger modules, which a phone tells apart from farther away. A site's
// own path stays as it is.
std::string sheet_address(const std::string& site, const std::string& code, const std::string& commitment,
                          const std::string& day_code = {});

// Such an address, the longer one that stood on sheets before
// (/e/LDG-7K4Q-3M8?c=0123456789abcdef&i=1284&d=K7P2), either without what follows the code, or the code alone
// as a person types it.
Result<SheetMark> read_sheet_mark(std::string_view text);

// What the short address's last part says, as the query of the longer one: what the edition's page asks.
std::string claims_of(const SheetMark& mark);

enum class Contradiction { none, commitment, position };
Contradiction contradiction(const SheetMark& mark, const std::string& commitment,
                            std::optional<std::int64_t> position);

}
