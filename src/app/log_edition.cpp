#include "app/log_edition.hpp"

#include "app/public_log.hpp"
#include "base/ensure.hpp"
#include "store/log_entries.hpp"
#include "tlog/merkle.hpp"
#include "tlog/tile.hpp"

namespace gongkai::app {

tlog::LeafKind leaf_kind(domain::EditionKind kind)
{
    switch (kind) {
    case domain::EditionKind::published: return tlog::LeafKind::publish;
    case domain::EditionKind::corrected: return tlog::LeafKind::correct;
    case domain::EditionKind::withdrawn: return tlog::LeafKind::withdraw;
    }
    std::unreachable();
}

std::string leaf_moment(Instant at)
{
    return to_text(at).substr(0, 19) + "Z";
}

namespace {

tlog::LeafRecord leaf_of(store::LogEntries& entries, const domain::Edition& edition,
                         const std::string& supersedes)
{
    tlog::LeafRecord leaf{.village = edition.village,
                          .item = edition.item,
                          .period = edition.period,
                          .code = edition.code,
                          .edition = static_cast<std::uint64_t>(edition.number),
                          .kind = leaf_kind(edition.kind),
                          .at = leaf_moment(edition.published_at),
                          .supersedes = supersedes,
                          .sequence = 1,
                          .previous = {},
                          .commitment = edition.commitment};
    if (const auto last = entries.last_of(edition.village)) {
        leaf.sequence = static_cast<std::uint64_t>(last->sequence) + 1;
        leaf.previous = to_hex(tlog::leaf_hash(last->record));
    }
    return leaf;
}

tlog::Frontier frontier_of(const domain::LogHead& head)
{
    auto frontier = tlog::Frontier::from_hex(static_cast<std::uint64_t>(head.size), head.frontier);
    ENSURE(frontier.has_value());
    return std::move(*frontier);
}

}

void put_leaf(Office& office, db::Transaction& transaction, const tlog::LeafRecord& leaf,
              const std::optional<std::string>& edition)
{
    transaction.lock("public log");
    store::LogEntries entries(office.db);
    auto frontier = frontier_of(entries.head());
    const auto record = tlog::to_text(leaf);
    entries.add(transaction, {.position = static_cast<std::int64_t>(frontier.size()),
                              .code = leaf.code,
                              .edition = edition,
                              .village = leaf.village,
                              .sequence = static_cast<std::int64_t>(leaf.sequence),
                              .record = record});
    frontier.append(tlog::leaf_hash(record), [&](const tlog::Subtree& complete, const Digest& hash) {
        if (complete.height % tlog::tile_height == 0)
            entries.add_hash(transaction, complete.height / tlog::tile_height, complete.number, to_hex(hash));
    });
    entries.move_head(transaction, {static_cast<std::int64_t>(frontier.size()), frontier.to_hex()});
    transaction.after_commit([&log = office.log, frontier] { log.advance(frontier.size(), frontier.root()); },
                             "public log");
}

// [publish_draft]
Result<> log_edition(Office& office, db::Transaction& transaction, const domain::Edition& edition,
                     const std::string& supersedes)
{
    TRY(office.log.may_sign());
    transaction.lock("public log");
    store::LogEntries entries(office.db);
    put_leaf(office, transaction, leaf_of(entries, edition, supersedes), edition.id);
    return {};
}
// [publish_draft]

}
