#include "app/add_stage_photo.hpp"

#include <algorithm>

#include "app/closed_archive.hpp"
#include "app/draft_access.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/stage_photo.hpp"
#include "privacy/scan.hpp"
#include "store/drafts.hpp"
#include "store/stage_photos.hpp"

namespace gongkai::app {
namespace {

using domain::StagePhoto;

Result<std::string> public_caption(const std::string& typed)
{
    auto caption = TRY(domain::caption_of(typed));
    if (const auto found = privacy::scan_text(caption); !found.empty())
        return refuse({.says = "stage_photo.personal", .field = "caption", .with = {found.front().excerpt}});
    return caption;
}

Result<> takes_one_more(const domain::Draft& draft, const std::vector<StagePhoto>& photos,
                        const std::string& digest)
{
    if (!domain::takes_photos(draft))
        return refuse({.kind = Refusal::Kind::conflict, .says = "stage_photo.not_here"});
    if (photos.size() >= domain::most_stage_photos)
        return refuse({.kind = Refusal::Kind::conflict,
                       .says = "stage_photo.enough",
                       .with = {std::to_string(domain::most_stage_photos)}});
    if (std::ranges::find(photos, digest, &StagePhoto::digest) != photos.end())
        return refuse({.kind = Refusal::Kind::conflict, .says = "stage_photo.there_already"});
    return {};
}

void put(domain::Draft& draft, const std::vector<StagePhoto>& photos, const Office& office)
{
    auto content = content_of(draft);
    domain::put_photos(content, photos);
    draft.content = to_json(content);
    domain::add_drafter(draft, office.actor.account);
}

}

Result<domain::Draft> add_stage_photo(Office& office, const AddStagePhoto& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::save));
    auto photos = domain::photos_of(content_of(draft));
    const auto& [jpeg, width, height] = order.photo;
    const auto digest = to_hex(sha256(jpeg));
    TRY(takes_one_more(draft, photos, digest));
    photos.push_back({digest, TRY(public_caption(order.caption)), width, height});
    put(draft, photos, office);
    const store::KeptStagePhoto kept{.digest = digest,
                                     .blob = put_sealed(office, jpeg),
                                     .added_by = office.actor.account,
                                     .added_at = office.now};

    db::Transaction transaction(office.db);
    store::StagePhotos(office.db).add(transaction, kept);
    TRY(store::Drafts(office.db).save(transaction, draft));
    record(office, transaction, "add_stage_photo", draft.village, draft.id);
    transaction.commit();
    return draft;
}

Result<domain::Draft> remove_stage_photo(Office& office, const RemoveStagePhoto& order)
{
    auto draft = TRY(clerk_draft(office, order.draft, order.version, domain::DraftEvent::save));
    auto photos = domain::photos_of(content_of(draft));
    if (std::erase_if(photos, [&](const StagePhoto& one) { return one.digest == order.photo; }) == 0)
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    put(draft, photos, office);
    return keep_draft(office, std::move(draft), "remove_stage_photo");
}

}
