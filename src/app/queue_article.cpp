#include "app/queue_article.hpp"

#include "app/announcement.hpp"
#include "app/queue_message.hpp"
#include "app/ways.hpp"
#include "base/json.hpp"
#include "domain/division.hpp"
#include "store/editions.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {
namespace {

using domain::OutgoingState;

std::string about(const domain::Edition& edition)
{
    return "article " + edition.code;
}

const outlet::WechatAccount* account_for(const Office& office, const std::string& village)
{
    const outlet::WechatAccount* nearest = nullptr;
    if (!office.ways) return nearest;
    for (const auto& account : office.ways->accounts)
        if (domain::is_within(village, account.division) &&
            (!nearest || account.division.size() > nearest->division.size()))
            nearest = &account;
    return nearest;
}

Result<domain::Edition> standing_edition(Office& office, const std::string& code)
{
    store::Editions editions(office.db);
    auto edition = editions.find(code);
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, {domain::Role::clerk}, edition->village));
    if (editions.disclosure(edition->village, edition->item, edition->period)->edition != edition->id)
        return refuse({.kind = Refusal::Kind::conflict, .says = "edition.not_the_current_one"});
    return std::move(*edition);
}

bool may_be_given_again(const domain::Outgoing& message)
{
    return message.state == OutgoingState::failed || message.state == OutgoingState::dropped;
}

}

Result<domain::Outgoing> queue_article(Office& office, const QueueArticle& order)
{
    db::Transaction transaction(office.db);
    const auto edition = TRY(standing_edition(office, order.code));
    const auto* const account = account_for(office, edition.village);
    if (!account) return refuse({.kind = Refusal::Kind::conflict, .says = "article.no_account"});
    const outlet::Article article{.title = order.title,
                                  .digest = order.digest,
                                  .content = order.content,
                                  .source = edition_address(office.ways->outward.base_url, edition.code),
                                  .cover = order.cover};
    TRY(outlet::within_limits(article));
    store::Outbox outbox(office.db);
    const auto earlier = outbox.find_about(domain::Channel::account, account->app_id, about(edition));
    if (earlier && !may_be_given_again(*earlier))
        return refuse({.kind = Refusal::Kind::conflict, .says = "article.given_already"});
    if (earlier) outbox.remove(transaction, earlier->id);
    queue_message(office, transaction,
                  {.channel = domain::Channel::account,
                   .recipient = account->app_id,
                   .about = about(edition),
                   .subject = article.title,
                   .body = to_json(article)});
    record(office, transaction, "queue_article", edition.village, edition.code);
    transaction.commit();
    return outbox.find_about(domain::Channel::account, account->app_id, about(edition)).value();
}

std::optional<ArticleStanding> article_standing(Office& office, const domain::Edition& edition)
{
    const auto* const account = account_for(office, edition.village);
    if (!account) return {};
    return ArticleStanding{account->division, store::Outbox(office.db).find_about(
                                                  domain::Channel::account, account->app_id, about(edition))};
}

}
