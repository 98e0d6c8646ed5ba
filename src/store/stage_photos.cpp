#include "store/stage_photos.hpp"

#include "sql/stage_photo.hpp"

namespace gongkai::store {

std::optional<std::string> StagePhotos::blob_of(const std::string& digest) const
{
    return db_.find<std::string>(sql::blob_of_stage_photo, digest);
}

void StagePhotos::add(db::Transaction&, const KeptStagePhoto& photo)
{
    db_.run(sql::add_stage_photo, photo.digest, photo.blob, photo.added_by, photo.added_at);
}

}
