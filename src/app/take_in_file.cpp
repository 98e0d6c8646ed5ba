#include "app/take_in_file.hpp"

#include "app/closed_archive.hpp"
#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "base/json.hpp"
#include "base/random.hpp"

namespace gongkai::app {
namespace {

store::Upload keep(Office& office, const domain::Draft& draft, const TakeInFile& order)
{
    return {.id = make_id(),
            .village = draft.village,
            .file_name = order.file_name,
            .size = static_cast<std::int64_t>(order.bytes.size()),
            .blob = put_sealed(office, order.bytes),
            .uploaded_by = office.actor.account,
            .uploaded_at = office.now};
}

}

Result<domain::Draft> take_in_file(Office& office, const TakeInFile& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::save));
    if (order.bytes.empty()) return refuse({.says = "file.none_chosen", .field = "file"});

    const auto upload = keep(office, draft, order);
    FileChoices choices;
    choices.reading.file_name = order.file_name;
    draft.upload = upload.id;
    draft.choices = to_json(choices);
    domain::add_drafter(draft, office.actor.account);
    take_over(draft, examine(office, draft, {order.file_name, order.bytes}));

    db::Transaction transaction(office.db);
    store::Drafts drafts(office.db);
    drafts.add_upload(transaction, upload);
    TRY(drafts.save(transaction, draft));
    record(office, transaction, "take_in_file", draft.village, draft.id);
    transaction.commit();
    return draft;
}

}
