#include "app/verify_log.hpp"

#include "app/log_files.hpp"
#include "app/seal_content.hpp"
#include "app/take_up_log.hpp"
#include "base/json.hpp"
#include "store/editions.hpp"
#include "store/log_entries.hpp"

namespace gongkai::app {
namespace {

// What the sentence of each kind of damage has blanks for.
std::vector<std::string> blanks_of(const tlog::Damage& damage)
{
    using enum tlog::DamageKind;
    const auto index = damage.index ? std::to_string(*damage.index) : std::string("?");
    switch (damage.kind) {
    case checkpoint_not_signed:
    case other_log: return {damage.detail};
    case kept_ahead:
    case kept_differs:
    case tile_differs:
    case entry_differs:
    case leaf_malformed: return {damage.path, index};
    case file_missing:
    case file_malformed: return {damage.path};
    case sequence_broken:
    case previous_differs:
    case supersedes_unknown: return {index, damage.detail};
    case checkpoint_missing:
    case checkpoint_malformed:
    case root_differs: return {};
    }
    std::unreachable();
}

LogProblem problem_of(const tlog::Damage& damage)
{
    return {std::string("log_damage.") + boost::describe::enum_to_string(damage.kind, ""), blanks_of(damage)};
}

bool is_intact(const domain::Edition& edition)
{
    const auto content = from_json<domain::Content>(edition.content);
    return content && commitment_of(*content, edition.salts) == edition.commitment;
}

// An edition whose text was lost has a leaf and no row; anything else must agree.
void compare(db::Connection& db, const tlog::LeafRecord& leaf, VerifiedLog& verified)
{
    const auto edition = store::Editions(db).find(leaf.code);
    if (!edition) {
        if (store::LogEntries(db).find(leaf.code)->edition)
            verified.problems.push_back({"log_damage.edition_missing", {leaf.code}});
        return;
    }
    ++verified.editions;
    if (edition->commitment != leaf.commitment || !is_intact(*edition))
        verified.problems.push_back({"log_damage.edition_changed", {leaf.code}});
}

std::optional<LogProblem> problem_of(LogStanding standing, const PublicLog& log, std::uint64_t size)
{
    if (standing != LogStanding::database_older && standing != LogStanding::database_differs) return {};
    return LogProblem{std::string("log.") + boost::describe::enum_to_string(standing, ""),
                      {std::to_string(log.outside()->size), std::to_string(size)}};
}

}

VerifiedLog verify_log(const tlog::AuditOrder& order)
{
    VerifiedLog verified{.report = tlog::audit(order), .editions = 0, .problems = {}};
    if (verified.report.damage) verified.problems.push_back(problem_of(*verified.report.damage));
    return verified;
}

VerifiedLog verify_log(House& house, std::vector<tlog::KeptCheckpoint> kept)
{
    const auto lease = house.pool.read();
    auto& db = *lease;
    const auto size = static_cast<std::uint64_t>(store::LogEntries(db).head().size);
    if (auto wrong = problem_of(compare_log(db, house.log), house.log, size))
        return {.report = {}, .editions = 0, .problems = {std::move(*wrong)}};
    VerifiedLog compared;
    const tlog::AuditOrder order{
        .fetch =
            [&](const std::string& path) {
                return path == "checkpoint" ? std::optional(house.log.newest_note()) : tile_at(db, path);
            },
        .log = house.log.verifier(),
        .kept = std::move(kept),
        .each = [&](std::uint64_t, const tlog::LeafRecord& leaf) { compare(db, leaf, compared); }};
    auto verified = verify_log(order);
    verified.editions = compared.editions;
    verified.problems.insert(verified.problems.end(), compared.problems.begin(), compared.problems.end());
    for (const auto& code : store::LogEntries(db).editions_without_leaf(100))
        verified.problems.push_back({"log_damage.edition_without_leaf", {code}});
    return verified;
}

}
