// Every publication is in the public log, in its own transaction; a database that is older than what was
// signed is not signed for again before it has been made whole.

#include "app/correct_edition.hpp"
#include "app/log_files.hpp"
#include "app/log_keeper.hpp"
#include "app/log_proof.hpp"
#include "app/public_log.hpp"
#include "app/recover_log.hpp"
#include "base/random.hpp"
#include "store/log_entries.hpp"
#include "support/desk.hpp"
#include "tlog/leaf.hpp"
#include "tlog/merkle.hpp"
#include "tlog/proof_file.hpp"

using namespace gongkai;
using namespace gongkai::support;
using app::LogStanding;

namespace {

struct Log : WorldOnEveryEngine {
    domain::Edition october() { return world().publish_finance("2026-10", "六道沟村-2026-10.xlsx"); }
    domain::Edition september() { return world().publish_finance("2026-09", "六道沟村-2026-09.xlsx"); }
    domain::Edition withdrawn(const domain::Edition& edition)
    {
        return must(world().did(world().director, app::withdraw_edition, {edition.code, "拿错了表"}));
    }
    app::House& house() { return world().house(); }
    app::PublicLog& log() { return house().log; }

    tlog::LeafRecord leaf(const std::string& code)
    {
        const auto lease = house().pool.read();
        return tlog::parse_leaf(store::LogEntries(*lease).find(code).value().record).value();
    }
    std::int64_t size()
    {
        const auto lease = house().pool.read();
        return store::LogEntries(*lease).head().size;
    }
    // As if the database had been put back to a time before: the log's rows and the newest editions are gone.
    void restore_to(std::int64_t size);
};
ON_EVERY_ENGINE(Log);

void Log::restore_to(std::int64_t size)
{
    const auto lease = house().pool.write();
    auto& db = *lease;
    auto tree = app::tree_of(db, static_cast<std::uint64_t>(size));
    tlog::Frontier frontier;
    for (std::int64_t i = 0; i < size; ++i)
        frontier.append(tree.hash_of({0, static_cast<std::uint64_t>(i)}));
    const auto off =
        db.engine() == db::Engine::sqlite
            ? "DROP TRIGGER log_entry_is_never_deleted; DROP TRIGGER log_hash_is_never_deleted;"
              "DROP TRIGGER log_head_only_grows; DROP TRIGGER edition_is_never_deleted;"
            : "ALTER TABLE log_entry DISABLE TRIGGER USER; ALTER TABLE log_hash DISABLE TRIGGER USER;"
              "ALTER TABLE log_head DISABLE TRIGGER USER; ALTER TABLE edition DISABLE TRIGGER USER;";
    db.script({.name = "off", .text = off});
    db.script(
        {.name = "forget",
         .text = fmt::format(
             "CREATE TEMPORARY TABLE gone AS SELECT edition AS id FROM log_entry WHERE position >= {0};"
             "DELETE FROM log_entry WHERE position >= {0}; DELETE FROM log_hash WHERE level = 0 AND n >= {0};"
             "DELETE FROM edition WHERE id IN (SELECT id FROM gone);"
             "UPDATE disclosure SET edition = coalesce((SELECT id FROM edition WHERE edition.disclosure = "
             "disclosure.id"
             " ORDER BY number DESC LIMIT 1), '');"
             "DELETE FROM disclosure WHERE edition = '';"
             "UPDATE draft SET state = 'reviewed' WHERE state = 'published' AND NOT EXISTS (SELECT 1 FROM "
             "edition"
             " WHERE edition.commitment = draft.commitment);"
             "DROP TABLE gone",
             size)});
    db.run({.name = "head", .text = "UPDATE log_head SET size = $1, frontier = $2"}, size, frontier.to_hex());
    if (db.engine() == db::Engine::postgres)
        db.script({.name = "on",
                   .text =
                       "ALTER TABLE log_entry ENABLE TRIGGER USER; ALTER TABLE log_hash ENABLE TRIGGER USER;"
                       "ALTER TABLE log_head ENABLE TRIGGER USER; ALTER TABLE edition ENABLE TRIGGER USER"});
}

}

TEST_P(Log, has_a_leaf_for_each_publication_chained_within_the_village)
{
    const auto first = september();
    const auto second = october();
    const auto gone = withdrawn(second);
    EXPECT_EQ(size(), 3);
    const auto a = leaf(first.code), b = leaf(second.code), c = leaf(gone.code);
    EXPECT_EQ(a.sequence, 1u);
    EXPECT_EQ(a.previous, "");
    EXPECT_EQ(a.kind, tlog::LeafKind::publish);
    EXPECT_EQ(a.commitment, first.commitment);
    EXPECT_EQ(a.at, "2026-11-24T02:00:00Z");
    EXPECT_EQ(b.sequence, 2u);
    EXPECT_EQ(b.previous, to_hex(tlog::leaf_hash(tlog::to_text(a))));
    EXPECT_EQ(c.kind, tlog::LeafKind::withdraw);
    EXPECT_EQ(c.supersedes, second.code);
    EXPECT_EQ(c.edition, 2u);
}

TEST_P(Log, is_signed_as_far_as_it_was_committed)
{
    september();
    const std::array known{log().verifier()};
    const auto opened = tlog::open_note(log().checkpoint(), known);
    ASSERT_TRUE(opened);
    const auto head = tlog::parse_checkpoint(opened->text).value();
    EXPECT_EQ(head.size, 1u);
    EXPECT_EQ(head.origin, "gk.example.gov.cn/tlog");
    EXPECT_EQ(log().outside(), head);
}

TEST_P(Log, proves_each_edition_to_a_stranger)
{
    const auto first = september();
    const auto second = october();
    auto desk = world().as({});
    for (const auto& edition : {first, second}) {
        const auto proof = app::prove_edition(desk.office, edition.code).value();
        const auto checked = tlog::check_proof_file(proof.text, proof.record, log().verifier());
        ASSERT_TRUE(checked);
        EXPECT_EQ(checked->size, 2u);
        auto wrong = proof.record;
        wrong[wrong.find("2026-")] = '3';
        EXPECT_FALSE(tlog::check_proof_file(proof.text, wrong, log().verifier()));
    }
    EXPECT_FALSE(app::prove_edition(desk.office, "LDG-0000-000"));
}

TEST_P(Log, has_one_signer)
{
    app::PublicLog second(log().folder(), "another.example/tlog");
    EXPECT_EQ(second.origin(), log().origin()); // the key was there already
    EXPECT_FALSE(second.hold());
    EXPECT_EQ(second.may_sign().error().says, "log.waiting");
}

TEST_P(Log, gives_a_leaf_to_what_was_public_before_it)
{
    auto edition = september();
    edition.id = make_id();
    edition.code = "LDG-2222-22P";
    edition.disclosure = make_id();
    edition.period = "2020-01";
    {
        auto desk = world().as({});
        db::Transaction transaction(desk.office.db);
        ASSERT_TRUE(store::Editions(desk.office.db).add(transaction, edition));
        transaction.commit();
    }
    EXPECT_EQ(app::take_up_log(house()), LogStanding::signing);
    EXPECT_EQ(leaf(edition.code).sequence, 2u);
    EXPECT_EQ(log().head().size, 2u);
}

TEST_P(Log, refuses_to_sign_for_an_older_database)
{
    september();
    const auto draft = signed_by_chair();
    const app::PublishDraft order{draft.id, draft.commitment};
    must(world().did(world().director, app::publish_draft, order));
    restore_to(1);
    EXPECT_EQ(app::take_up_log(house()), LogStanding::database_older);
    const auto refused = world().did(world().director, app::publish_draft, order);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().says, "log.database_older");
    EXPECT_EQ(refused.error().with, (std::vector<std::string>{"2", "1"}));
    EXPECT_EQ(log().head().size, 2u); // the promise stands
    EXPECT_EQ(size(), 1);
}

TEST_P(Log, refuses_to_sign_for_another_tree)
{
    september();
    const auto lease = house().pool.write();
    lease->script({.name = "tamper",
                   .text = lease->engine() == db::Engine::sqlite
                               ? "DROP TRIGGER log_hash_is_never_changed"
                               : "ALTER TABLE log_hash DISABLE TRIGGER USER"});
    lease->run({.name = "tamper", .text = "UPDATE log_hash SET hash = $1"}, std::string(64, '0'));
    EXPECT_EQ(app::compare_log(*lease, log()), LogStanding::database_differs);
    if (lease->engine() == db::Engine::postgres)
        lease->script({.name = "tamper", .text = "ALTER TABLE log_hash ENABLE TRIGGER USER"});
}

TEST_P(Log, is_recovered_from_the_sealed_copies)
{
    const auto first = september();
    const auto second = october();
    const auto gone = withdrawn(second);
    EXPECT_EQ(app::keep_copies(house(), app::count_kept_copies(house())), 3u);
    const auto before = log().checkpoint();
    restore_to(1);
    const auto recovered = must(app::recover_log(house()));
    EXPECT_EQ(recovered.leaves, 2u);
    EXPECT_EQ(recovered.editions, 2u);
    EXPECT_TRUE(recovered.lost.empty());
    EXPECT_EQ(log().checkpoint(), before);
    EXPECT_EQ(log().standing(), LogStanding::signing);
    EXPECT_EQ(app::recover_log(house()).error().says, "log.nothing_to_recover");
    auto desk = world().as({});
    store::Editions editions(desk.office.db);
    EXPECT_EQ(editions.find(second.code)->content, second.content);
    EXPECT_EQ(editions.current(village, "cai-01", "2026-10")->code, gone.code);
    EXPECT_EQ(editions.find(first.code)->commitment, first.commitment);
}

TEST_P(Log, says_what_cannot_be_recovered)
{
    september();
    const auto second = october();
    const auto record = tlog::to_text(leaf(second.code));
    restore_to(1);
    EXPECT_EQ(app::recover_log(house()).error().says, "log.leaf_lost");
    const auto wrong = replace_all(record, "2026-10", "2026-11");
    EXPECT_EQ(app::recover_log(house(), [&](auto) { return std::optional(wrong); }).error().says,
              "log.copies_differ");
    EXPECT_EQ(size(), 1);
    const auto recovered = must(app::recover_log(house(), [&](auto) { return std::optional(record); }));
    EXPECT_EQ(recovered.lost, std::vector<std::string>{second.code});
    EXPECT_EQ(size(), 2);
    EXPECT_EQ(log().standing(), LogStanding::signing);
}
