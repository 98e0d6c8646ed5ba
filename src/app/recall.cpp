#include "app/recall.hpp"

#include <algorithm>

#include "app/wall_news.hpp"
#include "base/ensure.hpp"
#include "store/editions.hpp"
#include "store/places.hpp"
#include "store/postings.hpp"

namespace gongkai::app {
namespace {

using domain::Edition;
using domain::PostingEnding;

Date since_when(const Edition& edition, const std::vector<Edition>& all, PostingEnding because,
                const domain::PostingTerm& term)
{
    if (because == PostingEnding::over) return plus_days(*term.last_day, 1);
    for (const auto& later : all) // the first that took its place, or took everything back
        if (later.number > edition.number) return shanghai_date(later.published_at);
    return shanghai_date(edition.published_at); // it is itself what says that there is nothing any more
}

std::optional<Recall> recall_for(Office& office, domain::Posting posting)
{
    const store::Editions editions(office.db);
    auto edition = editions.find(posting.edition);
    auto place = store::Places(office.db).find(posting.place);
    ENSURE(edition && place);
    const auto all = editions.of_disclosure(edition->disclosure);
    const auto& current = all.back();
    const auto term = term_of(office, place->village, edition->item, posting.proved_at);
    const bool is_withdrawn = current.kind == domain::EditionKind::withdrawn;
    const auto because = domain::ending_on(office.today(), term, current.id == edition->id, is_withdrawn);
    if (because == PostingEnding::early) return {};
    Recall one{.place = std::move(*place),
               .posting = std::move(posting),
               .edition = std::move(*edition),
               .because = because,
               .since = {}};
    one.since = since_when(one.edition, all, because, term);
    if (because == PostingEnding::replaced) one.replaced_by = current.code;
    return one;
}

std::vector<Recall> recalled(Office& office, std::vector<domain::Posting> postings)
{
    std::vector<Recall> found;
    for (auto& posting : postings)
        if (posting.hangs())
            if (auto one = recall_for(office, std::move(posting))) found.push_back(std::move(*one));
    std::ranges::stable_sort(found, {}, &Recall::since);
    return found;
}

}

std::vector<Recall> recall_in(Office& office, const std::string& scope)
{
    return recalled(office, store::Postings(office.db).hanging_within(scope));
}

std::vector<Recall> recall_of(Office& office, const Edition& edition)
{
    return recalled(office, store::Postings(office.db).of_disclosure(edition.disclosure));
}

}
