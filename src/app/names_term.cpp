#include "app/names_term.hpp"

#include <algorithm>

#include "law/due.hpp"

namespace gongkai::app {

std::optional<Date> last_posted_day(Office& office, const std::string& village, const law::Item* item,
                                    Date from)
{
    const auto posted = law::posted(office.statutes, from, {.division = village});
    const auto by_law = posted ? posted->last_required_day : std::nullopt;
    if (!item || item->posting_days == 0) return by_law;
    const auto by_catalog = plus_days(from, item->posting_days);
    return by_law ? std::max(*by_law, by_catalog) : by_catalog;
}

domain::NamesTerm names_term(Office& office, const Published& published)
{
    const auto* now = office.catalog(published.village).find(published.item);
    const auto* then_held = office.catalog(published.village, published.on);
    const auto* then = then_held ? then_held->find(published.item) : nullptr;
    if (!then) then = now;
    // An item that no catalogue has any more is taken for one that names people.
    domain::NamesTerm term{.after = now ? now->after_days : law::usual_after_days(law::Privacy::names)};
    if (then) term.after = std::max(term.after, then->after_days);
    term.last_day = then && then->rhythm == law::Rhythm::standing
                        ? published.replaced_on
                        : last_posted_day(office, published.village, then, published.on);
    return term;
}

}
