#pragma once
// Which kind of income or spending an entry is, by the words of its gist; the words are data
// (statutes/accounts/categories.toml), dated and cited.

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "domain/book.hpp"

namespace gongkai::domain {

enum class Side { income, expenditure };
BOOST_DESCRIBE_ENUM(Side, income, expenditure)

struct Category {
    std::string id;
    std::string name; // as the page and the sheet print it
    Side side = Side::expenditure;
    std::vector<std::string> words;
    std::string account = {}; // the account of the 2023 chart it belongs to, 513 管理费用 …
};

struct Categories { // one dated version, in order: the first category with a matching word wins
    Date from;
    std::vector<std::string> cites; // ids of statutes/laws
    bool unconfirmed = true;        // grouping is a convention of ours until a law says otherwise
    std::vector<Category> list;
};

// All versions of a file, oldest first. Throws with file and line when it is broken: it is shipped with the
// program.
std::vector<Categories> read_categories(const std::string& file, std::string_view bytes);
std::vector<Categories> load_categories(); // of the file the program carries

// The version in force on the month's last day.
const Categories& categories_on(const std::vector<Categories>& versions, Month period);

const Category& category_of(const Categories& categories, const Entry& entry); // the last of a side is 其他
void categorise(Book& book,
                const Categories& categories); // names every entry's category; one the ledger gave stays

struct CategorySum {
    std::string name;
    Side side = Side::expenditure;
    Money money;
    int entries = 0;
};
BOOST_DESCRIBE_STRUCT(CategorySum, (), (name, side, money, entries))

std::vector<CategorySum> sums_by_category(const Book& book, Side side); // largest first

}
