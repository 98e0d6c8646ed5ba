#pragma once
// A list of people who were paid (subsidies, allowances): which columns may stand on a wall, which never, and
// whether area × rate = amount in every row.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "base/workbook.hpp"

namespace gongkai::domain {

enum class ListColumnKind {
    line,
    group,
    name,
    kind,
    area,
    rate,
    amount,
    heads,
    remark, // may be published
    identity,
    bank_card,
    phone,
    address,
    health,
    birth,
    other // never, or not unless somebody decides so
};
BOOST_DESCRIBE_ENUM(ListColumnKind, line, group, name, kind, area, rate, amount, heads, remark, identity,
                    bank_card, phone, address, health, birth, other)

enum class Publishable { yes, ask, never };
BOOST_DESCRIBE_ENUM(Publishable, yes, ask, never)

struct ListColumn {
    int column = 0; // 1 is A
    std::string header;
    ListColumnKind kind = ListColumnKind::other;
    Publishable publishable = Publishable::ask;
};
BOOST_DESCRIBE_STRUCT(ListColumn, (), (column, header, kind, publishable))

struct ListDifference { // a row whose area × rate is not its amount, or a stated total that isn't the sum
    std::string cell;
    Money stated;
    Money computed;
};
BOOST_DESCRIBE_STRUCT(ListDifference, (), (cell, stated, computed))

struct BeneficiaryList {
    std::string sheet;
    std::string title;
    int header_row = 0;
    std::vector<ListColumn> columns;
    int people = 0;
    Money sum;
    std::vector<ListDifference> differences;
    std::vector<std::vector<std::string>> rows; // of the publishable columns only, in their order
};
BOOST_DESCRIBE_STRUCT(BeneficiaryList, (),
                      (sheet, title, header_row, columns, people, sum, differences, rows))

// Nothing when the sheet isn't such a list: it needs a column of names and one of money or of personal
// numbers.
std::optional<BeneficiaryList> read_beneficiary_list(const Sheet& sheet);

Publishable publishable(ListColumnKind kind);

}
