#include "app/log_proof.hpp"

#include "app/log_files.hpp"
#include "app/public_log.hpp"
#include "store/log_entries.hpp"
#include "tlog/proof_file.hpp"

namespace gongkai::app {

std::optional<LogProof> prove_edition(Office& office, const std::string& code)
{
    store::LogEntries entries(office.db);
    const auto entry = entries.find(code);
    const auto [head, note] = office.log.signed_head();
    const bool covers = entry && static_cast<std::uint64_t>(entry->position) < head.size;
    if (!covers || static_cast<std::uint64_t>(entries.head().size) < head.size) return {};
    const auto index = static_cast<std::uint64_t>(entry->position);
    auto tree = tree_of(office.db, head.size);
    auto path = tlog::inclusion_proof(index, head.size, tree.reader());
    const tlog::ProofFile file{.extra = entry->record, .index = index, .proof = path, .checkpoint = note};
    return LogProof{entry->position, entry->record, head, std::move(path), tlog::to_text(file)};
}

}
