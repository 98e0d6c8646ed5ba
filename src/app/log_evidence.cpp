#include "app/log_evidence.hpp"

#include "app/log_proof.hpp"
#include "app/public_log.hpp"

namespace gongkai::app {

std::optional<LogEvidence> evidence_of(Office& office, const std::string& code)
{
    const auto proof = prove_edition(office, code);
    if (!proof) return {};
    return LogEvidence{proof->record, proof->text, office.log.verifier().to_text()};
}

}
