#include "app/take_down.hpp"

#include <algorithm>

#include "app/place_access.hpp"
#include "app/said_words.hpp"
#include "app/wall_news.hpp"
#include "store/postings.hpp"

namespace gongkai::app {
namespace {

Result<domain::Posting> ended(Office& office, const OnTheWall& one, const TakeDown& order)
{
    auto posting = one.posting;
    posting.taken_down_at = office.now;
    posting.ending = one.ending;
    if (one.ending == domain::PostingEnding::early)
        posting.because = TRY(said_words(order.because, "because", "posting.early_reason"));
    return posting;
}

}

Result<std::vector<domain::Posting>> take_down(Office& office, const TakeDown& order)
{
    db::Transaction transaction(office.db);
    const auto place = TRY(paper_place(office, order.place));
    if (order.editions.empty()) return refuse({.says = "posting.none_chosen", .field = "editions"});
    auto news = wall_news(office, place);
    news.down.insert(news.down.end(), news.stay.begin(), news.stay.end());
    store::Postings postings(office.db);
    std::vector<domain::Posting> down;
    for (const auto& one : news.down) {
        if (std::ranges::find(order.editions, one.posting.edition) == order.editions.end()) continue;
        down.push_back(TRY(ended(office, one, order)));
        postings.end(transaction, down.back(), office.actor.account);
        record(office, transaction, "take_down", place.village, place.id + " " + one.posting.edition);
    }
    transaction.commit();
    return down;
}

}
