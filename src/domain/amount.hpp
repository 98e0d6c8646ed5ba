#pragma once
// Money as people write it in ledgers: 1,234.50, １，５００．００, 24元6角, 叁仟元(¥3000元), 11.1万. Exact
// decimal arithmetic on the digits as written; never floating point.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"
#include "base/workbook.hpp"

namespace gongkai::domain {

enum class Unit { unstated, yuan, thousand_yuan, ten_thousand_yuan };
BOOST_DESCRIBE_ENUM(Unit, unstated, yuan, thousand_yuan, ten_thousand_yuan)

std::string unit_name(Unit unit); // 元, 千元, 万元; empty when unstated

// What a cell of an amount column holds: nothing for an empty cell or a dash; a refusal (amount.*) when it
// can't be read exactly. A bare number counts in `unit` (元 when unstated); 24元6角 and 11.1万 bring their
// own. A number cell is what a spreadsheet keeps of a decimal: it is rounded to its fifteen significant
// digits, and what is then left of 分 must be less than a millionth. Text must be exact as it stands.
Result<std::optional<Money>> read_amount(std::string_view text, Unit unit,
                                         Cell::Kind kind = Cell::Kind::text);

}
