#include "app/write_draft.hpp"

#include "app/draft_access.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "domain/stage_photo.hpp"

namespace gongkai::app {
namespace {

Result<domain::Draft> own_draft(Office& office, const std::string& id, std::int64_t version)
{
    auto draft = TRY(clerk_draft(office, id, version, domain::DraftEvent::save));
    domain::add_drafter(draft, office.actor.account);
    return draft;
}

}

Result<domain::Draft> write_draft(Office& office, const WriteDraft& order)
{
    auto draft = TRY(own_draft(office, order.draft, order.version));
    if (order.note) draft.note = trim(*order.note);
    auto content = content_of(draft);
    if (!order.section.empty()) {
        const auto photos = domain::photos_of(content);
        content = domain::to_content(content.title, order.section);
        domain::put_photos(content, photos);
        draft.form = domain::Form::notice;
        draft.upload.reset();
        draft.findings = "[]";
    }
    if (order.title && !trim(*order.title).empty()) content.title = trim(*order.title);
    draft.content = to_json(content);
    return keep_draft(office, std::move(draft), "write_draft");
}

Result<domain::Draft> declare_nothing(Office& office, const DeclareNothing& order)
{
    auto draft = TRY(own_draft(office, order.draft, order.version));
    const auto reason = trim(order.reason);
    if (reason.empty()) return refuse({.says = "nothing.reason_needed", .field = "reason"});
    auto content = content_of(draft);
    draft.form = domain::Form::nothing;
    draft.note = reason;
    draft.upload.reset();
    draft.findings = "[]";
    draft.content = to_json(domain::Content{domain::Form::nothing, content.title, {{"reason", reason}}, {}});
    return keep_draft(office, std::move(draft), "declare_nothing");
}

}
