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
