#include "app/draft_access.hpp"

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "store/drafts.hpp"

namespace gongkai::app {

Result<domain::Draft> draft_for(Office& office, const std::string& id, std::initializer_list<domain::Role> roles)
{
    auto draft = store::Drafts(office.db).find(id);
    if (!draft) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, roles, draft->village));
    return std::move(*draft);
}

Result<domain::Draft> clerk_draft(Office& office, const std::string& id, std::int64_t version,
                                  domain::DraftEvent event)
{
    auto draft = TRY(draft_for(office, id, {domain::Role::clerk}));
    draft.state = TRY(domain::may(draft, event));
    if (version != draft.version)
        return refuse({.kind = Refusal::Kind::conflict, .says = "draft.changed_meanwhile"});
    draft.updated_at = office.now;
    return draft;
}

Result<domain::Draft> keep_draft(Office& office, domain::Draft draft, const std::string& act)
{
    db::Transaction transaction(office.db);
    TRY(store::Drafts(office.db).save(transaction, draft));
    record(office, transaction, act, draft.village, draft.id);
    transaction.commit();
    return draft;
}

Result<> seen_as_it_is(const domain::Draft& draft, const std::string& commitment)
{
    if (commitment.empty() || commitment != draft.commitment)
        return refuse({.kind = Refusal::Kind::conflict, .says = "draft.changed_since_you_looked"});
    return {};
}

domain::Content content_of(const domain::Draft& draft)
{
    auto content = from_json<domain::Content>(draft.content);
    ENSURE(content.has_value());
    return std::move(*content);
}

}
