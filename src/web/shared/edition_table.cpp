#include "web/shared/edition_table.hpp"

#include "domain/statement.hpp"
#include "render/say.hpp"

namespace gongkai::web {
namespace {

using render::say;
using render::TableFile;
using render::TableValue;

TableValue value_of(Money money)
{
    return money == Money{} ? TableValue() : TableValue(money);
}

TableFile entries_table(const domain::Book& book)
{
    TableFile table{.sheet_name = say("portal.entries_sheet"),
                    .columns = {say("ledger.line"), say("ledger.date"), say("ledger.voucher"),
                                say("ledger.what"), say("portal.category"), say("ledger.income"),
                                say("ledger.expenditure"), say("portal.paid_by"), say("portal.remark")},
                    .rows = {}};
    for (const auto& entry : book.entries)
        table.rows.push_back({std::int64_t(entry.line),
                              entry.date ? TableValue(*entry.date) : TableValue(entry.dated), entry.voucher,
                              entry.gist, entry.category, value_of(entry.income), value_of(entry.expenditure),
                              entry.paid_by, entry.remark});
    return table;
}

std::optional<TableFile> lines_of(const domain::Content& content)
{
    if (const auto book = domain::to_book(content)) return entries_table(*book);
    const auto* list = domain::table_of(content, "list");
    if (!list) return {};
    TableFile table{.sheet_name = say("portal.entries_sheet"), .columns = list->columns, .rows = {}};
    table.columns.insert(table.columns.begin(), say("ledger.line"));
    for (const auto& line : list->lines) {
        std::vector<TableValue> row{std::int64_t(table.rows.size()) + 1};
        row.insert(row.end(), line.begin(), line.end());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}

std::optional<TableFile> table_file_of(const domain::Content& content)
{
    auto table = lines_of(content);
    if (table) table->title = content.title;
    return table;
}

}
