#include <gtest/gtest.h>

#include "base/text.hpp"
#include "support/sample_log.hpp"
#include "tlog/audit.hpp"
#include "tlog/bundle.hpp"

namespace gongkai::tlog {
namespace {

const NoteSigner& town()
{
    static const auto signer = NoteSigner::create("town.example/tlog");
    return signer;
}

const SampleLog& log_of_600()
{
    static const auto log = sample_log(600, town());
    return log;
}

AuditReport audited(const LogFiles& files, std::vector<KeptCheckpoint> kept = {})
{
    const auto fetch = [&](const std::string& path) {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    };
    return audit({.fetch = fetch, .log = town().verifier(), .kept = std::move(kept)});
}

Damage damage_of(const LogFiles& files, std::vector<KeptCheckpoint> kept = {})
{
    const auto report = audited(files, std::move(kept));
    EXPECT_TRUE(report.damage);
    return report.damage.value_or(Damage{});
}

// The sound log with one file changed.
Damage damage_when(const std::string& path, const std::function<void(std::string&)>& change)
{
    auto files = log_of_600().files;
    EXPECT_TRUE(files.contains(path)) << path;
    change(files[path]);
    return damage_of(files);
}

void flip(std::string& bytes, std::size_t at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
}

// The log served anew, signed and all, after a record was changed: what a dishonest log would do.
Damage damage_with_record(std::size_t index, std::string_view from, std::string_view to)
{
    auto records = log_of_600().records;
    const auto changed = replace_all(records[index], from, to);
    EXPECT_NE(changed, records[index]);
    records[index] = changed;
    return damage_of(served(records, town()));
}

std::string village_of(std::size_t index)
{
    return parse_leaf(log_of_600().records[index])->village;
}

TEST(Audit, finds_a_sound_log_sound_at_every_kind_of_size)
{
    for (const std::size_t size : {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 600}) {
        const auto log = sample_log(size, town());
        const auto report = audited(log.files);
        EXPECT_FALSE(report.damage) << size << ' ' << report.damage->path;
        EXPECT_EQ(report.entries, size);
        EXPECT_EQ(report.checkpoint->size, size);
    }
}

TEST(Audit, goes_over_levels_above_the_first)
{
    auto log = sample_log(65'537, town());
    flip(log.files["tile/2/000.p/1"], 5);
    EXPECT_EQ(damage_of(log.files), (Damage{DamageKind::tile_differs, "tile/2/000.p/1", 0, ""}));
}

TEST(Audit, tells_every_record_in_order)
{
    std::uint64_t next = 0;
    AuditOrder order{
        .fetch = [](const std::string& path) { return std::optional(log_of_600().files.at(path)); },
        .log = town().verifier()};
    order.each = [&](std::uint64_t index, const LeafRecord& leaf) {
        EXPECT_EQ(index, next++);
        EXPECT_EQ(to_text(leaf), log_of_600().records[index]);
    };
    EXPECT_FALSE(audit(order).damage);
    EXPECT_EQ(next, 600u);
}

TEST(Audit, names_what_is_wrong_with_the_checkpoint)
{
    auto files = log_of_600().files;
    files.erase("checkpoint");
    EXPECT_EQ(damage_of(files).kind, DamageKind::checkpoint_missing);
    EXPECT_EQ(damage_when("checkpoint", [](std::string& bytes) { flip(bytes, bytes.find("600")); }),
              (Damage{DamageKind::checkpoint_not_signed, "checkpoint", {}, "wrong_signature"}));
    files["checkpoint"] = sign_note("town.example/tlog\n0600\nxx\n", town());
    EXPECT_EQ(damage_of(files).kind, DamageKind::checkpoint_malformed);
    files["checkpoint"] = sign_note(to_text(Checkpoint{"other.example/tlog", 600, {}}), town());
    EXPECT_EQ(damage_of(files), (Damage{DamageKind::other_log, "checkpoint", {}, "other.example/tlog"}));
}

TEST(Audit, tells_a_damaged_record_from_a_damaged_hash)
{
    const auto in_record = [](std::string& bytes) { flip(bytes, 1000); };
    const auto in_hash = [](std::string& bytes) { flip(bytes, 32 * 40 + 3); };
    EXPECT_EQ(damage_when("tile/entries/001", in_record),
              (Damage{DamageKind::entry_differs, "tile/entries/001", 258, ""}));
    EXPECT_EQ(damage_when("tile/entries/002.p/88", in_record),
              (Damage{DamageKind::entry_differs, "tile/entries/002.p/88", 514, ""}));
    EXPECT_EQ(damage_when("tile/0/001", in_hash), (Damage{DamageKind::tile_differs, "tile/0/001", 296, ""}));
    EXPECT_EQ(damage_when("tile/0/002.p/88", in_hash),
              (Damage{DamageKind::tile_differs, "tile/0/002.p/88", 552, ""}));
    EXPECT_EQ(damage_when("tile/1/000.p/2", [](std::string& bytes) { flip(bytes, 40); }),
              (Damage{DamageKind::tile_differs, "tile/1/000.p/2", 1, ""}));
}

TEST(Audit, names_a_file_that_is_missing_or_has_another_length)
{
    for (const auto& [path, _] : log_of_600().files) {
        if (path == "checkpoint") continue;
        auto files = log_of_600().files;
        files.erase(path);
        EXPECT_EQ(damage_of(files), (Damage{DamageKind::file_missing, path, {}, ""}));
        EXPECT_EQ(damage_when(path, [](std::string& bytes) { bytes.pop_back(); }),
                  (Damage{DamageKind::file_malformed, path, {}, ""}));
        EXPECT_EQ(damage_when(path, [](std::string& bytes) { bytes += '\0'; }),
                  (Damage{DamageKind::file_malformed, path, {}, ""}));
    }
}

TEST(Audit, compares_with_every_kept_checkpoint)
{
    const auto& log = log_of_600();
    std::vector<KeptCheckpoint> kept;
    for (const std::size_t size : {600, 0, 1, 255, 256, 300, 300, 599})
        kept.push_back({"kept/" + std::to_string(size), checkpoint_at(log.records, size, town())});
    EXPECT_FALSE(audited(log.files, kept).damage);

    const auto other = sample_records(700, 2);
    EXPECT_EQ(damage_of(log.files, {{"newer", checkpoint_at(other, 601, town())}}),
              (Damage{DamageKind::kept_ahead, "newer", 601, ""}));
    kept.push_back({"forked", checkpoint_at(other, 300, town())});
    EXPECT_EQ(damage_of(log.files, kept), (Damage{DamageKind::kept_differs, "forked", 300, ""}));
    EXPECT_EQ(damage_of(log.files, {{"spoilt", kept[0].note + "x"}}).kind, DamageKind::checkpoint_not_signed);
}

TEST(Audit, refuses_a_checkpoint_over_another_tree)
{
    auto files = log_of_600().files;
    files["checkpoint"] = checkpoint_at(sample_records(600, 2), 600, town());
    EXPECT_EQ(damage_of(files), (Damage{DamageKind::root_differs, "checkpoint", {}, ""}));
}

TEST(Audit, is_not_led_astray_by_an_enormous_size)
{
    auto files = log_of_600().files;
    files["checkpoint"] = sign_checkpoint({town().name(), ~0ull, {}}, town());
    EXPECT_EQ(damage_of(files).path, "tile/entries/002");
}

TEST(Audit, finds_what_a_dishonest_log_signs)
{
    const auto& records = log_of_600().records;
    const auto chained = [](DamageKind kind, std::size_t index, std::string detail) {
        return Damage{kind, index < 512 ? "tile/entries/001" : "tile/entries/002.p/88", index,
                      std::move(detail)};
    };
    const auto leaf = *parse_leaf(records[300]);
    const auto sequence = "\"sequence\":" + std::to_string(leaf.sequence);
    EXPECT_EQ(damage_with_record(300, sequence, sequence + "0"),
              chained(DamageKind::sequence_broken, 300, village_of(300)));
    EXPECT_EQ(damage_with_record(300, leaf.previous, std::string(64, 'a')),
              chained(DamageKind::previous_differs, 300, village_of(300)));
    EXPECT_EQ(damage_with_record(300, "\"edition\":", "\"edition\": "),
              chained(DamageKind::leaf_malformed, 300, ""));
    std::size_t corrected = 300;
    while (parse_leaf(records[corrected])->supersedes.empty())
        ++corrected;
    const auto superseded = parse_leaf(records[corrected])->supersedes;
    EXPECT_EQ(damage_with_record(corrected, superseded, "LDG-0000"),
              chained(DamageKind::supersedes_unknown, corrected, "LDG-0000"));
    // Another commitment is seen where the village's next leaf names what came before it.
    std::size_t next = 301;
    while (village_of(next) != village_of(300))
        ++next;
    EXPECT_EQ(damage_with_record(300, leaf.commitment, std::string(64, 'b')),
              chained(DamageKind::previous_differs, next, village_of(300)));
}

}
}
