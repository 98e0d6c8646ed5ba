#include "domain/book.hpp"

#include <algorithm>

namespace gongkai::domain {

const StatedTotal* stated(const Book& book, TotalOf of)
{
    const auto found = std::find_if(book.totals.begin(), book.totals.end(), [&](const StatedTotal& total) {
        return total.of == of && total.span == TotalSpan::month;
    });
    return found == book.totals.end() ? nullptr : &*found;
}

void add_up(Book& book)
{
    if (!book.entries.empty()) {
        book.income = book.expenditure = {};
        for (const auto& entry : book.entries) {
            book.income += entry.income;
            book.expenditure += entry.expenditure;
        }
    }
    book.closing = book.opening + book.income - book.expenditure;
}

}
