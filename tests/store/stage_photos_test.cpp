// Photos of stages on both engines: kept once, for ever.

#include "store/stage_photos.hpp"
#include "support/database.hpp"

namespace gongkai::store {
namespace {

struct StagePhotoRows : support::OnEveryEngine {
    void add(const std::string& blob)
    {
        db::Transaction transaction(db());
        StagePhotos(db()).add(transaction, {.digest = "d1",
                                            .blob = blob,
                                            .added_by = "liu",
                                            .added_at = parse_instant("2026-11-24T02:00:00Z").value()});
        transaction.commit();
    }
};
ON_EVERY_ENGINE(StagePhotoRows);

TEST_P(StagePhotoRows, keep_the_same_picture_once)
{
    EXPECT_EQ(StagePhotos(db()).blob_of("d1"), std::nullopt);
    add("b1");
    add("b2");
    EXPECT_EQ(StagePhotos(db()).blob_of("d1"), "b1");
}

TEST_P(StagePhotoRows, are_never_changed_or_deleted)
{
    add("b1");
    EXPECT_THROW(db().script({.name = "change", .text = "UPDATE stage_photo SET blob = 'b2'"}), db::Error);
    EXPECT_THROW(db().script({.name = "delete", .text = "DELETE FROM stage_photo"}), db::Error);
    EXPECT_EQ(StagePhotos(db()).blob_of("d1"), "b1");
}

}
}
