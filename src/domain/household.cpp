#include "domain/household.hpp"

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

using words::ListWord;

std::optional<std::size_t> column_of(const Table& list, ListWord word)
{
    for (std::size_t i = 0; i < list.columns.size(); ++i)
        if (words::list_header(list.columns[i]) == word) return i;
    return {};
}

std::optional<std::size_t> head_column(const Table& list)
{
    for (std::size_t i = 0; i < list.columns.size(); ++i)
        if (words::heads_household(list.columns[i])) return i;
    return {};
}

std::string cell_of(const std::vector<std::string>& line, std::optional<std::size_t> column)
{
    return column && *column < line.size() ? trim(line[*column]) : std::string();
}

}

std::optional<std::size_t> name_column(const Table& list)
{
    const auto head = head_column(list);
    return head ? head : column_of(list, ListWord::name);
}

bool lists_households(const Table& list)
{
    return head_column(list).has_value();
}

std::vector<Household> households_of(const Content& content)
{
    const auto* list = content.form == Form::list ? table_of(content, "list") : nullptr;
    const auto names = list ? name_column(*list) : std::nullopt;
    if (!names) return {};
    const auto groups = column_of(*list, ListWord::group);
    const bool by_head = lists_households(*list);
    std::vector<Household> households;
    for (std::size_t i = 0; i < list->lines.size(); ++i) {
        Household one{cell_of(list->lines[i], names), cell_of(list->lines[i], groups), {i}};
        if (one.name.empty()) continue;
        auto* before = households.empty() ? nullptr : &households.back();
        const bool follows = before && before->lines.back() + 1 == i;
        if (by_head && follows && before->name == one.name && before->group == one.group)
            before->lines.push_back(i);
        else
            households.push_back(std::move(one));
    }
    return households;
}

}
