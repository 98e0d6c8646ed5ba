#include <gtest/gtest.h>

#include "app/export_edition.hpp"
#include "app/log_edition.hpp"
#include "app/seal_content.hpp"
#include "app/verify_export.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "tlog/leaf.hpp"
#include "tlog/merkle.hpp"
#include "tlog/proof_file.hpp"

namespace gongkai::app {
namespace {

const tlog::NoteSigner& signer()
{
    static const auto one = tlog::NoteSigner::create("gk.example.gov.cn/tlog");
    return one;
}

domain::Edition october()
{
    const domain::Content content{
        domain::Form::finance,
        "六道沟村2026年10月财务收支",
        {{"opening", "9401681"}},
        {{"entries", {"gist", "expenditure"}, {{"清雪机械费", "133770"}, {"电费", "48600"}}}}};
    const auto sealed = seal_content(content);
    domain::Edition edition;
    edition.code = "LDG-7K4Q-3M8";
    edition.village = "220681101212";
    edition.item = "cai-01";
    edition.period = "2026-10";
    edition.title = content.title;
    edition.content = to_json(content);
    edition.salts = sealed.salts;
    edition.commitment = sealed.commitment;
    edition.published_at = parse_instant("2026-11-24T02:00:00Z").value();
    return edition;
}

// The second of two leaves.
LogEvidence evidence_for(const domain::Edition& edition)
{
    const auto record = tlog::to_text(tlog::LeafRecord{.village = edition.village,
                                                       .item = edition.item,
                                                       .period = edition.period,
                                                       .code = edition.code,
                                                       .edition = 1,
                                                       .kind = tlog::LeafKind::publish,
                                                       .at = leaf_moment(edition.published_at),
                                                       .supersedes = "",
                                                       .sequence = 1,
                                                       .previous = "",
                                                       .commitment = edition.commitment});
    const auto first = tlog::leaf_hash("another");
    const tlog::Checkpoint head{signer().name(), 2, tlog::node_hash(first, tlog::leaf_hash(record))};
    const tlog::ProofFile proof{.extra = "",
                                .index = 1,
                                .proof = {first},
                                .checkpoint = tlog::sign_note(tlog::to_text(head), signer())};
    return {record, tlog::to_text(proof), signer().verifier().to_text()};
}

enum class Texts { shown, taken_down };

std::optional<domain::Content> shown_of(const domain::Edition& edition, Texts texts)
{
    return texts == Texts::shown ? from_json<domain::Content>(edition.content) : std::nullopt;
}

ExportedEdition sample(Texts texts = Texts::shown)
{
    const auto edition = october();
    return exported(edition, "https://gk.example.gov.cn/e/LDG-7K4Q-3M8", shown_of(edition, texts), evidence_for(edition));
}

std::vector<Mismatch> wrong_in(const ExportedEdition& edition)
{
    return verify_export(edition, signer().verifier()).wrong;
}

void expect_only(const ExportedEdition& edition, Flaw flaw, const std::string& path = {})
{
    const auto wrong = wrong_in(edition);
    ASSERT_EQ(wrong.size(), 1u) << boost::describe::enum_to_string(flaw, "");
    EXPECT_EQ(wrong[0].flaw, flaw);
    EXPECT_EQ(wrong[0].path, path);
}

TEST(ExportedEdition, is_verified_as_it_was_written_and_read)
{
    const auto read = read_export(to_json_text(sample()));
    ASSERT_TRUE(read.has_value());
    const auto check = verify_export(*read, signer().verifier());
    EXPECT_TRUE(check.holds());
    ASSERT_TRUE(check.place);
    EXPECT_EQ(check.place->index, 1u);
    EXPECT_EQ(check.place->size, 2u);
    EXPECT_TRUE(verify_export(*read, {}).holds()); // by its own key
}

TEST(ExportedEdition, says_which_text_was_changed)
{
    auto edition = sample();
    edition.groups[3][1].text = "133771";
    expect_only(edition, Flaw::text, "table/entries/1/2");
    EXPECT_EQ(wrong_in(edition)[0].text, "133771");
}

TEST(ExportedEdition, may_not_lose_or_move_a_line)
{
    auto shorter = sample(), moved = sample();
    shorter.groups.pop_back();
    std::swap(moved.groups[3], moved.groups[4]);
    expect_only(shorter, Flaw::commitment);
    expect_only(moved, Flaw::commitment);
}

TEST(ExportedEdition, may_not_state_what_the_log_does_not_hold)
{
    const std::pair<const char*, void (*)(ExportedEdition&)> changes[] = {
        {"code", [](ExportedEdition& e) { e.code = "LDG-2222-222"; }},
        {"village", [](ExportedEdition& e) { e.village = "220681101213"; }},
        {"item", [](ExportedEdition& e) { e.item = "cai-02"; }},
        {"period", [](ExportedEdition& e) { e.period = "2026-09"; }},
        {"number", [](ExportedEdition& e) { e.number = 2; }},
        {"kind", [](ExportedEdition& e) { e.kind = "correct"; }},
        {"published_at", [](ExportedEdition& e) { e.published_at = "2026-10-24T02:00:00Z"; }},
        {"title", [](ExportedEdition& e) { e.title = "六道沟村2026年9月财务收支"; }},
    };
    for (const auto& [name, change] : changes) {
        auto edition = sample();
        change(edition);
        expect_only(edition, Flaw::stated, name);
    }
}

TEST(ExportedEdition, needs_the_word_of_the_log_we_know)
{
    auto unlogged = sample(), broken = sample(), rewritten = sample();
    unlogged.log.reset();
    broken.log->record = replace_all(broken.log->record, "2026-10", "2026-11");
    rewritten.log->proof = replace_all(rewritten.log->proof, "\n2\n", "\n3\n");
    expect_only(unlogged, Flaw::unlogged);
    expect_only(broken, Flaw::proof);
    expect_only(rewritten, Flaw::signature);
    const auto stranger = tlog::NoteSigner::create("gk.example.gov.cn/tlog");
    EXPECT_EQ(verify_export(sample(), stranger.verifier()).wrong.front().flaw, Flaw::signature);
    auto keyless = sample();
    keyless.log->key = "nothing";
    EXPECT_EQ(verify_export(keyless, {}).wrong.front().flaw, Flaw::key);
}

TEST(ExportedEdition, of_other_content_with_all_its_digests_is_not_the_one_in_the_log)
{
    auto other = october();
    other.salts = seal_content(from_json<domain::Content>(other.content).value()).salts;
    other.commitment = commitment_of(from_json<domain::Content>(other.content).value(), other.salts);
    const auto forged = exported(other, "", shown_of(other, Texts::shown), evidence_for(october()));
    const auto wrong = wrong_in(forged);
    ASSERT_EQ(wrong.size(), 1u);
    EXPECT_EQ(wrong[0].flaw, Flaw::committed);
}

TEST(ExportedEdition, taken_down_keeps_its_digests_and_its_proof)
{
    const auto read = read_export(to_json_text(sample(Texts::taken_down)));
    ASSERT_TRUE(read.has_value());
    const auto check = verify_export(*read, signer().verifier());
    EXPECT_TRUE(check.holds());
    EXPECT_EQ(check.taken_down, 8u);
    EXPECT_EQ(to_json_text(*read).find("清雪"), std::string::npos);
}

TEST(ExportedEdition, is_not_every_file)
{
    const auto whole = to_json_text(sample());
    const std::pair<std::string, const char*> cases[] = {
        {"", "check.not_json"},
        {"PK\x03\x04", "check.not_json"},
        {whole.substr(0, whole.size() / 2), "check.not_json"},
        {"[]", "check.not_edition"},
        {"{}", "check.not_edition"},
        {R"({"format":"gongkai-edition/2"})", "check.not_edition"},
        {R"({"format":"gongkai-edition/1"})", "check.broken"},
        {replace_all(whole, "\"digest\":\"", "\"digest\":\"z"), "check.broken"},
        {replace_all(whole, "\"salt\":\"", "\"salt\":\"z"), "check.broken"},
        {replace_all(whole, "\"salt\"", "\"salz\""), "check.broken"},
        {replace_all(whole, "\"groups\":[", "\"groups\":[[],"), "check.broken"},
    };
    for (const auto& [bytes, says] : cases) {
        const auto read = read_export(bytes);
        ASSERT_FALSE(read.has_value()) << bytes.substr(0, 60);
        EXPECT_EQ(read.error().says, says) << bytes.substr(0, 60);
    }
}

}
}
