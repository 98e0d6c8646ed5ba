#pragma once
// An edition made ready to be taken away.

#include "app/edition_export.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

// With the texts that `shown` has as they were published, and of the others, or of all of them, only the digests.
ExportedEdition exported(const domain::Edition& edition, const std::string& address,
                         const std::optional<domain::Content>& shown, std::optional<LogEvidence> log);

}
