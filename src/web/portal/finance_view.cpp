#include "web/portal/finance_view.hpp"

#include "base/ensure.hpp"
#include "domain/comparison.hpp"
#include "domain/statement.hpp"
#include "render/say.hpp"
#include "store/editions.hpp"
#include "web/portal/finance_history.hpp"

namespace gongkai::web::portal {
namespace {

using render::say;

std::vector<Length> lengths_of(const domain::Book& book, domain::Side side)
{
    std::vector<Length> bars;
    const auto sums = domain::sums_by_category(book, side);
    for (const auto& sum : sums) {
        const auto longest = sums.front().money.fen;
        const auto percent = longest > 0 ? std::max<std::int64_t>(1, sum.money.fen * 100 / longest) : 0;
        bars.push_back({.name = say("portal.category_with_count", sum.name, sum.entries),
                        .amount = render::money(sum.money), .percent = static_cast<int>(percent),
                        .is_income = side == domain::Side::income});
    }
    return bars;
}

std::string changed_words(const domain::MonthSum& now, const std::vector<domain::MonthSum>& before)
{
    std::string words;
    for (const auto& fact : domain::what_changed(now, before)) words += render::spoken().say(fact.says, fact.with);
    return words;
}

std::vector<domain::Book> earlier_books(Visit& visit, const Dossier& dossier)
{
    const auto& edition = dossier.edition;
    std::vector<domain::Book> books;
    for (const auto& one : store::Editions(visit.reading().db)
                               .current_until(edition.village, edition.item, edition.period, 14)) {
        if (one.period == edition.period || one.kind == domain::EditionKind::withdrawn) continue;
        auto book = domain::to_book(content_of(one));
        if (book && book->period) books.push_back(std::move(*book));
    }
    return books;
}

}

FinanceView finance_view(Visit& visit, const Dossier& dossier)
{
    const auto book = domain::to_book(*dossier.content);
    ENSURE(book && book->period);
    const auto earlier = earlier_books(visit, dossier);
    const auto now = domain::month_sum(*book);
    std::vector<domain::MonthSum> before;
    for (const auto& one : earlier) before.push_back(domain::month_sum(one));

    FinanceView view;
    view.changed = changed_words(now, before);
    view.spent = lengths_of(*book, domain::Side::expenditure);
    view.earned = lengths_of(*book, domain::Side::income);
    if (!before.empty()) {
        view.chart = months_chart(now, before);
        view.history = history_of(now, before);
    }
    view.entries_title = say("portal.entries_title", book->entries.size());
    return view;
}

}
