#include "app/verify_export.hpp"

#include "tlog/commitment.hpp"
#include "tlog/leaf.hpp"
#include "tlog/proof_file.hpp"

namespace gongkai::app {
namespace {

using Wrong = std::vector<Mismatch>;

void check_texts(const ExportedEdition& edition, ExportCheck& check)
{
    for (const auto& group : edition.groups)
        for (const auto& one : group) {
            if (one.is_taken_down)
                ++check.taken_down;
            else if (tlog::leaf_commitment({one.path, one.text, one.salt}) != one.digest)
                check.wrong.push_back({Flaw::text, one.path, one.text});
        }
}

std::string commitment_of(const ExportedEdition& edition)
{
    std::vector<std::vector<Digest>> groups;
    for (const auto& group : edition.groups) {
        groups.emplace_back();
        for (const auto& one : group)
            groups.back().push_back(one.digest);
    }
    return to_hex(tlog::commitment_of_digests(groups));
}

// The title is stated once more outside the content: there nothing else holds it.
void check_title(const ExportedEdition& edition, Wrong& wrong)
{
    for (const auto& group : edition.groups)
        for (const auto& one : group)
            if (one.path == "title" && !one.is_taken_down && one.text != edition.title)
                wrong.push_back({Flaw::stated, "title", edition.title});
}

void check_record(const ExportedEdition& edition, const tlog::LeafRecord& record, Wrong& wrong)
{
    const auto same = [&](const char* name, const std::string& stated, const std::string& logged) {
        if (stated != logged) wrong.push_back({Flaw::stated, name, stated});
    };
    same("code", edition.code, record.code);
    same("village", edition.village, record.village);
    same("item", edition.item, record.item);
    same("period", edition.period, record.period);
    same("number", std::to_string(edition.number), std::to_string(record.edition));
    same("kind", edition.kind, boost::describe::enum_to_string(record.kind, ""));
    same("published_at", edition.published_at, record.at);
    if (edition.commitment != record.commitment) wrong.push_back({Flaw::committed});
}

Flaw flaw_of(tlog::ProofFileFlaw flaw)
{
    return flaw == tlog::ProofFileFlaw::bad_checkpoint ? Flaw::signature : Flaw::proof;
}

void check_log(const ExportedEdition& edition, const std::optional<tlog::NoteVerifier>& trusted,
               ExportCheck& check)
{
    if (!edition.log) return check.wrong.push_back({Flaw::unlogged});
    const auto key = trusted ? trusted : tlog::NoteVerifier::parse(edition.log->key);
    if (!key) return check.wrong.push_back({Flaw::key});
    const auto head = tlog::check_proof_file(edition.log->proof, edition.log->record, *key);
    if (!head) return check.wrong.push_back({flaw_of(head.error())});
    const auto record = tlog::parse_leaf(edition.log->record);
    if (!record) return check.wrong.push_back({Flaw::proof});
    check.place = LogPlace{tlog::parse_proof_file(edition.log->proof)->index, head->size};
    check_record(edition, *record, check.wrong);
}

}

ExportCheck verify_export(const ExportedEdition& edition, const std::optional<tlog::NoteVerifier>& log)
{
    ExportCheck check;
    check_texts(edition, check);
    if (commitment_of(edition) != edition.commitment) check.wrong.push_back({Flaw::commitment});
    check_title(edition, check.wrong);
    check_log(edition, log, check);
    return check;
}

}
