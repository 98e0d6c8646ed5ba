#include "app/recover_log.hpp"

#include "app/log_edition.hpp"
#include "app/take_up_log.hpp"
#include "base/json.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"
#include "store/kept_copies.hpp"
#include "store/log_entries.hpp"
#include "tlog/frontier.hpp"
#include "tlog/merkle.hpp"

namespace gongkai::app {
namespace {

struct Found {
    tlog::LeafRecord leaf;
    std::string record;
    std::optional<domain::Edition> edition;
};

std::optional<Found> read_copy(const std::string& text)
{
    const auto value = parse_json(text);
    const auto* copy = value ? value->if_object() : nullptr;
    const auto* record = copy ? copy->if_contains("record") : nullptr;
    if (!record || !record->is_string()) return {};
    Found found{.leaf = {}, .record = std::string(record->as_string()), .edition = {}};
    if (const auto* row = copy->if_contains("edition"))
        if (auto edition = boost::json::try_value_to<domain::Edition>(*row))
            found.edition = std::move(*edition);
    const auto leaf = tlog::parse_leaf(found.record);
    if (!leaf) return {};
    found.leaf = *leaf;
    return found;
}

std::optional<Found> find(const store::KeptCopies& copies, std::uint64_t position,
                          const LeafSource& elsewhere)
{
    if (const auto copy = copies.find(position))
        if (auto found = read_copy(*copy)) return found;
    const auto record = elsewhere ? elsewhere(position) : std::nullopt;
    if (!record) return {};
    const auto leaf = tlog::parse_leaf(*record);
    return leaf ? std::optional(Found{*leaf, *record, {}}) : std::nullopt;
}

tlog::Frontier frontier_of(db::Connection& db)
{
    const auto head = store::LogEntries(db).head();
    return tlog::Frontier::from_hex(static_cast<std::uint64_t>(head.size), head.frontier).value();
}

// Everything between the database's end and the signed head, which must come to the signed root.
Result<std::vector<Found>> find_missing(House& house, const LeafSource& elsewhere)
{
    const auto signed_head = house.log.outside().value();
    auto frontier = frontier_of(*house.pool.read());
    const store::KeptCopies copies(house.log.folder() / "kept", house.key);
    std::vector<Found> missing;
    for (auto at = frontier.size(); at < signed_head.size; ++at) {
        auto found = find(copies, at, elsewhere);
        if (!found)
            return refuse({.kind = Refusal::Kind::conflict,
                           .says = "log.leaf_lost",
                           .with = {std::to_string(at), std::to_string(signed_head.size - at)}});
        frontier.append(tlog::leaf_hash(found->record));
        missing.push_back(std::move(*found));
    }
    if (frontier.root() != signed_head.root)
        return refuse({.kind = Refusal::Kind::conflict, .says = "log.copies_differ"});
    return missing;
}

// The draft it was made of is in the older database too, unfinished: it is over with.
void close_draft(Office& office, db::Transaction& transaction, const domain::Edition& edition)
{
    store::Drafts drafts(office.db);
    auto draft = drafts.open(edition.village, edition.item, edition.period);
    if (!draft || draft->commitment != edition.commitment) return;
    draft->state = domain::DraftState::published;
    draft->updated_at = office.now;
    (void)drafts.save(transaction, *draft).value();
}

void put_back(Office& office, db::Transaction& transaction, const Found& found, Recovered& recovered)
{
    ++recovered.leaves;
    if (!found.edition) {
        recovered.lost.push_back(found.leaf.code);
        put_leaf(office, transaction, found.leaf, {});
        return;
    }
    const auto& edition = *found.edition;
    store::Editions editions(office.db);
    const auto disclosure = editions.disclosure(edition.village, edition.item, edition.period);
    if (const auto added =
            editions.add(transaction, edition, disclosure ? disclosure->edition : std::string());
        !added)
        throw std::runtime_error("the copy of " + edition.code + " doesn't follow what the database has");
    close_draft(office, transaction, edition);
    put_leaf(office, transaction, found.leaf, edition.id);
    ++recovered.editions;
}

}

Result<Recovered> recover_log(House& house, const LeafSource& elsewhere)
{
    if (take_up_log(house) != LogStanding::database_older)
        return refuse({.kind = Refusal::Kind::conflict, .says = "log.nothing_to_recover"});
    const auto missing = TRY(find_missing(house, elsewhere));
    Recovered recovered;
    {
        Desk desk(house, Desk::Purpose::writing, house.clock.now(), {});
        db::Transaction transaction(desk.office.db);
        for (const auto& found : missing)
            put_back(desk.office, transaction, found, recovered);
        record(desk.office, transaction, "recover_log", {}, std::to_string(recovered.leaves));
        transaction.commit();
    }
    take_up_log(house);
    return recovered;
}

}
