#include "domain/beneficiary_list.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "domain/amount.hpp"
#include "domain/ledger_head.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

using Kind = ListColumnKind;

Kind kind_of(words::ListWord word)
{
    switch (word) {
    case words::ListWord::line: return Kind::line;
    case words::ListWord::group: return Kind::group;
    case words::ListWord::name: return Kind::name;
    case words::ListWord::kind: return Kind::kind;
    case words::ListWord::area: return Kind::area;
    case words::ListWord::rate: return Kind::rate;
    case words::ListWord::amount: return Kind::amount;
    case words::ListWord::heads: return Kind::heads;
    case words::ListWord::remark: return Kind::remark;
    case words::ListWord::identity: return Kind::identity;
    case words::ListWord::bank_card: return Kind::bank_card;
    case words::ListWord::phone: return Kind::phone;
    case words::ListWord::address: return Kind::address;
    case words::ListWord::health: return Kind::health;
    case words::ListWord::birth: return Kind::birth;
    case words::ListWord::other: return Kind::other;
    }
    return Kind::other;
}

std::vector<ListColumn> columns_of(const Grid::Row& row)
{
    std::vector<ListColumn> out;
    for (const auto* cell : row.cells) {
        const auto kind = kind_of(words::list_header(cell->text));
        out.push_back({cell->column, trim(replace_all(cell->text, "\n", "")), kind, publishable(kind)});
    }
    return out;
}

const ListColumn* find(const std::vector<ListColumn>& columns, Kind kind)
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](auto& column) { return column.kind == kind; });
    return found == columns.end() ? nullptr : &*found;
}

bool is_list_head(const std::vector<ListColumn>& columns)
{
    const bool personal =
        find(columns, Kind::identity) || find(columns, Kind::bank_card) || find(columns, Kind::phone);
    return columns.size() >= 2 && find(columns, Kind::name) && (personal || find(columns, Kind::amount));
}

// Hundredths, exactly: areas and rates have the decimals of money. Nothing when they have more.
std::optional<std::int64_t> hundredths(const Grid::Row& row, const ListColumn* column)
{
    const auto* cell = column == nullptr ? nullptr : row.at(column->column);
    if (is_blank(cell)) return {};
    const auto value = read_amount(cell->text, Unit::yuan, cell->kind);
    return value && *value ? std::optional<std::int64_t>((*value)->fen) : std::nullopt;
}

class ListWalk {
public:
    ListWalk(const Grid& grid, BeneficiaryList& list) : grid_(grid), list_(list) {}

    void row(const Grid::Row& row)
    {
        const auto* name = row.at(find(list_.columns, Kind::name)->column);
        const bool total = std::any_of(row.cells.begin(), row.cells.end(), [](const Cell* cell) {
            const auto mark = words::label(cell->text).mark;
            return mark == words::Mark::month_total || mark == words::Mark::part_total;
        });
        const auto* amount_column = find(list_.columns, Kind::amount);
        const auto* cell = amount_column == nullptr ? nullptr : row.at(amount_column->column);
        const auto amount = amount_in(cell);
        if (total) {
            if (amount && *amount != list_.sum)
                list_.differences.push_back({cell_name(cell->row, cell->column), *amount, list_.sum});
            return;
        }
        if (is_blank(name) || row.cells.size() < 2) return;
        ++list_.people;
        if (amount) list_.sum += *amount;
        if (amount) check_product(row, *amount, *cell);
        keep(row);
    }

private:
    std::optional<Money> amount_in(const Cell* cell) const
    {
        if (cell == nullptr) return std::nullopt;
        return grid_.amount(*cell).value_or(std::nullopt);
    }

    void check_product(const Grid::Row& row, Money amount, const Cell& cell)
    {
        const auto area = hundredths(row, find(list_.columns, Kind::area));
        const auto rate = hundredths(row, find(list_.columns, Kind::rate));
        if (!area || !rate || *area < 0 || *rate < 0) return;
        const auto product = *area * *rate; // ten-thousandths of 元
        const Money computed{(product + 50) / 100};
        const auto off = computed < amount ? amount - computed : computed - amount;
        const bool cut = off.fen <= 1 && product % 100 != 0; // rounded down or up: both are seen in life
        if (off.fen != 0 && !cut)
            list_.differences.push_back({cell_name(cell.row, cell.column), amount, computed});
    }

    void keep(const Grid::Row& row)
    {
        std::vector<std::string> kept;
        for (const auto& column : list_.columns) {
            if (column.publishable != Publishable::yes) continue;
            const auto* cell = row.at(column.column);
            kept.push_back(cell == nullptr ? std::string() : shown(*cell, column.kind));
        }
        list_.rows.push_back(std::move(kept));
    }

    // 9.300000000000001 is 9.3 to a reader.
    std::string shown(const Cell& cell, Kind kind) const
    {
        const auto number = kind == Kind::area || kind == Kind::rate || kind == Kind::amount;
        const auto read = number ? grid_.amount(cell) : Result<std::optional<Money>>(std::optional<Money>());
        if (!read || !*read) return trim(cell.text);
        auto text = in_plain_yuan(**read);
        if (kind == Kind::amount) return text;
        while (text.ends_with("0"))
            text.pop_back();
        if (text.ends_with(".")) text.pop_back();
        return text;
    }

    const Grid& grid_;
    BeneficiaryList& list_;
};

}

Publishable publishable(ListColumnKind kind)
{
    switch (kind) {
    case Kind::line:
    case Kind::group:
    case Kind::name:
    case Kind::kind:
    case Kind::area:
    case Kind::rate:
    case Kind::amount:
    case Kind::heads: return Publishable::yes;
    case Kind::remark:
    case Kind::other: return Publishable::ask;
    case Kind::identity:
    case Kind::bank_card:
    case Kind::phone:
    case Kind::address:
    case Kind::health:
    case Kind::birth: return Publishable::never;
    }
    return Publishable::never;
}

std::optional<BeneficiaryList> read_beneficiary_list(const Sheet& sheet)
{
    const Grid grid(sheet, {});
    constexpr std::size_t deepest_head = 15;
    for (std::size_t i = 0; i < grid.rows().size() && i < deepest_head; ++i) {
        auto columns = columns_of(grid.rows()[i]);
        if (!is_list_head(columns)) continue;
        BeneficiaryList list;
        list.sheet = sheet.name;
        list.header_row = grid.rows()[i].number;
        list.title = read_head(grid, list.header_row).title;
        list.columns = std::move(columns);
        ListWalk walk(grid, list);
        for (auto row = i + 1; row < grid.rows().size(); ++row)
            walk.row(grid.rows()[row]);
        return list;
    }
    return {};
}

}
