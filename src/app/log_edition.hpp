#pragma once
// An edition's leaf in the public log, in the transaction that makes the edition public.

#include "app/office.hpp"
#include "domain/edition.hpp"
#include "tlog/leaf.hpp"

namespace gongkai::app {

// How the log says it.
tlog::LeafKind leaf_kind(domain::EditionKind kind);
std::string leaf_moment(Instant at); // to the second

// Refused while this process may not sign. `supersedes`: code of the edition it takes the place of, or empty.
Result<> log_edition(Office& office, db::Transaction& transaction, const domain::Edition& edition,
                     const std::string& supersedes);

// A leaf that stands already, put back at the end of the tree; `edition`: its row, if that is there.
void put_leaf(Office& office, db::Transaction& transaction, const tlog::LeafRecord& leaf,
              const std::optional<std::string>& edition);

}
