#include "domain/category.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/ensure.hpp"
#include "base/toml.hpp"
#include "embedded.hpp"

namespace gongkai::domain {
namespace {

Category read_category(const Toml& table)
{
    Category out{table.text("id"), table.text("name"), Side::expenditure, table.texts("words"),
                 table.text("account")};
    if (!boost::describe::enum_from_string(table.text("side").c_str(), out.side))
        table.problem("side is income or expenditure");
    table.refuse_unknown_keys();
    return out;
}

bool has_rest(const Categories& categories, Side side)
{
    return std::any_of(categories.list.rbegin(), categories.list.rend(),
                       [&](auto& category) { return category.side == side && category.words.empty(); });
}

}

std::vector<Categories> read_categories(const std::string& file, std::string_view bytes)
{
    const TomlDocument document(file, bytes);
    std::vector<Categories> versions;
    for (const auto& table : document.root().tables("version")) {
        Categories one{table.date("from"), table.texts("cites"), table.flag("unconfirmed"), {}};
        for (const auto& category : table.tables("category"))
            one.list.push_back(read_category(category));
        if (!has_rest(one, Side::income) || !has_rest(one, Side::expenditure))
            table.problem("each side needs a category without words, for the rest");
        if (!versions.empty() && one.from <= versions.back().from)
            table.problem("versions go forward in time");
        table.refuse_unknown_keys();
        versions.push_back(std::move(one));
    }
    if (versions.empty()) document.root().problem("there is no version");
    document.root().refuse_unknown_keys();
    if (!document.problems().empty()) throw std::runtime_error(to_text(document.problems().front()));
    return versions;
}

std::vector<Categories> load_categories()
{
    const auto* file = embedded::find("statutes/accounts/categories.toml");
    ENSURE(file != nullptr);
    return read_categories(std::string(file->path), file->bytes);
}

const Categories& categories_on(const std::vector<Categories>& versions, Month period)
{
    ENSURE(!versions.empty());
    const Categories* found = &versions.front();
    for (const auto& version : versions)
        if (version.from <= last_day(period)) found = &version;
    return *found;
}

const Category& category_of(const Categories& categories, const Entry& entry)
{
    const auto side = entry.income != Money{} ? Side::income : Side::expenditure;
    const Category* rest = nullptr;
    for (const auto& category : categories.list) {
        if (category.side != side) continue;
        if (category.words.empty()) rest = &category;
        const bool named =
            std::any_of(category.words.begin(), category.words.end(),
                        [&](const std::string& word) { return entry.gist.find(word) != std::string::npos; });
        if (named) return category;
    }
    ENSURE(rest != nullptr);
    return *rest;
}

void categorise(Book& book, const Categories& categories)
{
    for (auto& entry : book.entries)
        if (entry.category.empty()) entry.category = category_of(categories, entry).name;
}

std::vector<CategorySum> sums_by_category(const Book& book, Side side)
{
    std::map<std::string, CategorySum> sums;
    for (const auto& entry : book.entries) {
        const auto money = side == Side::income ? entry.income : entry.expenditure;
        if (money == Money{}) continue;
        auto& sum = sums.try_emplace(entry.category, CategorySum{entry.category, side, {}, 0}).first->second;
        sum.money += money;
        ++sum.entries;
    }
    std::vector<CategorySum> out;
    for (auto& [name, sum] : sums)
        out.push_back(std::move(sum));
    std::stable_sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.money > b.money; });
    return out;
}

}
