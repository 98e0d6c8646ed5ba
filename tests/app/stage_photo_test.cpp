// Photos of a project's stages: who adds them, what is refused, and that nobody can exchange one afterwards.

#include "app/draft_access.hpp"
#include "app/seal_content.hpp"
#include "app/stage_photo.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "store/stage_photos.hpp"
#include "support/desk.hpp"
#include "support/stage_photos.hpp"

namespace gongkai::app {
namespace {

using support::must;
using support::refusal_of;
using support::village;

intake::ShownPhoto shot(const std::string& bytes)
{
    return {bytes, 1600, 1200};
}

struct StagePhotos : support::OnEveryEngine {
    void SetUp() override
    {
        if (IsSkipped()) return;
        town = std::make_unique<support::World>(GetParam());
    }
    domain::Draft begun() { return support::begun_stage(*town); }
    domain::Draft written(const domain::Draft& draft) { return support::written_stage(*town, draft); }
    Result<domain::Draft> add(const domain::Draft& draft, const std::string& bytes,
                              const std::string& caption = "开工前的路面")
    {
        return support::add_photo(*town, draft, shot(bytes), caption);
    }
    std::vector<std::string> captions(const domain::Draft& draft)
    {
        std::vector<std::string> all;
        for (const auto& photo : domain::photos_of(content_of(draft)))
            all.push_back(photo.caption);
        return all;
    }
    domain::Draft stored(const std::string& id)
    {
        return store::Drafts(town->as({}).office.db).find(id).value();
    }
    std::unique_ptr<support::World> town;
};
ON_EVERY_ENGINE(StagePhotos);

TEST_P(StagePhotos, stay_beside_the_words_and_come_out_of_the_archive_as_they_went_in)
{
    auto draft = must(add(begun(), "first"));
    draft = written(must(add(draft, "second", "备好的石料")));
    EXPECT_EQ(captions(draft), (std::vector<std::string>{"开工前的路面", "备好的石料"}));
    auto desk = town->as(town->clerk);
    const auto content = content_of(draft);
    EXPECT_EQ(picture_asked(desk.office, content, "1.jpg"), "first");
    EXPECT_EQ(picture_asked(desk.office, content, "2.jpg"), "second");
    for (const auto* other : {"3.jpg", "0.jpg", "1", "1.png", "../1.jpg", ""})
        EXPECT_EQ(picture_asked(desk.office, content, other), std::nullopt) << other;
    const auto blob = store::StagePhotos(desk.office.db).blob_of(domain::photos_of(content)[0].digest);
    EXPECT_EQ(desk.office.archive.get(*blob)->find("first"), std::string::npos) << "it lies sealed";
}

TEST_P(StagePhotos, are_at_most_three_and_each_once)
{
    auto draft = must(add(begun(), "first"));
    EXPECT_EQ(refusal_of(add(draft, "first")), "stage_photo.there_already");
    draft = must(add(must(add(draft, "second")), "third"));
    EXPECT_EQ(refusal_of(add(draft, "fourth")), "stage_photo.enough");
    const auto second = domain::photos_of(content_of(draft))[1].digest;
    draft = must(town->did(town->clerk, remove_stage_photo, {draft.id, draft.version, second}));
    EXPECT_EQ(captions(draft).size(), 2u);
    EXPECT_EQ(refusal_of(town->did(town->clerk, remove_stage_photo, {draft.id, draft.version, second})),
              "page.not_found");
    must(add(draft, "second"));
}

TEST_P(StagePhotos, want_a_caption_without_personal_numbers)
{
    const auto draft = begun();
    EXPECT_EQ(refusal_of(add(draft, "first", " ")), "stage_photo.caption_needed");
    EXPECT_EQ(refusal_of(add(draft, "first", "负责人 13843900001")), "stage_photo.personal");
    EXPECT_TRUE(captions(stored(draft.id)).empty());
}

TEST_P(StagePhotos, are_the_clerks_of_that_village)
{
    const auto draft = begun();
    for (const auto& other : {town->other_clerk, town->supervisor, town->director, town->town_officer})
        EXPECT_FALSE(town->did(other, add_stage_photo, {draft.id, draft.version, "说明", shot("first")}));
    must(add(draft, "first"));
    EXPECT_EQ(refusal_of(add(draft, "second")), "draft.changed_meanwhile");
}

TEST_P(StagePhotos, are_taken_for_a_stage_and_while_it_is_a_draft)
{
    town->open_duties(parse_date("2026-07-01").value());
    EXPECT_EQ(refusal_of(add(town->start("shi-19", "2026Q3"), "first")), "stage_photo.not_here");
    const auto in_review = town->hand_in(written(must(add(begun(), "first"))));
    EXPECT_EQ(refusal_of(add(in_review, "second")), "draft.is_in_review");
    const auto digest = domain::photos_of(content_of(in_review))[0].digest;
    EXPECT_FALSE(town->did(town->clerk, remove_stage_photo, {in_review.id, in_review.version, digest}));
}

TEST_P(StagePhotos, are_part_of_what_is_signed_and_a_correction_begins_with_them)
{
    const auto edition = town->publish(town->hand_in(written(must(add(begun(), "first")))));
    auto content = from_json<domain::Content>(edition.content).value();
    EXPECT_EQ(commitment_of(content, edition.salts), edition.commitment);
    auto photos = domain::photos_of(content);
    ASSERT_EQ(photos.size(), 1u);
    EXPECT_EQ(photos[0].digest, to_hex(sha256("first")));
    photos[0].digest.back() ^= 1;
    domain::put_photos(content, photos);
    EXPECT_NE(commitment_of(content, edition.salts), edition.commitment) << "another picture";
    photos[0].digest.back() ^= 1;
    photos[0].caption += "旁";
    domain::put_photos(content, photos);
    EXPECT_NE(commitment_of(content, edition.salts), edition.commitment) << "another caption";

    const auto correction = must(town->did(town->clerk, correct_edition, {edition.code}));
    EXPECT_EQ(domain::photos_of(content_of(correction)).size(), 1u);
    const auto more = must(add(correction, "second", "补拍的一张"));
    EXPECT_EQ(captions(more).size(), 2u);
}

// Hexadecimal digits may happen to read like a telephone number.
TEST_P(StagePhotos, are_not_taken_for_numbers_of_people)
{
    auto draft = written(must(add(begun(), "first")));
    auto content = content_of(draft);
    auto photos = domain::photos_of(content);
    photos[0].digest = "a13843900001" + std::string(52, 'a');
    domain::put_photos(content, photos);
    draft.content = to_json(content);
    auto desk = town->as(town->clerk);
    EXPECT_TRUE(obstacles(desk.office, draft).empty());
}

}
}
