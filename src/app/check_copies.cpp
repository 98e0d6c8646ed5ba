#include "app/check_copies.hpp"

#include <algorithm>

#include "app/copies.hpp"
#include "app/feed_copies.hpp"
#include "app/seal_content.hpp"
#include "app/verify_export.hpp"
#include "base/json.hpp"
#include "domain/content.hpp"
#include "store/copy_checks.hpp"
#include "store/divisions.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

using domain::CopyCheck;
using domain::CopyState;
using domain::Outlet;

struct Counting { // an edition that counts, and what its row in the archive comes to
    std::string code;
    std::string commitment;
    std::string archived;
};

Desk reading(House& house)
{
    return Desk(house, Desk::Purpose::reading, house.clock.now(), {});
}

std::string commitment_in_archive(const domain::Edition& edition)
{
    const auto content = from_json<domain::Content>(edition.content);
    return content ? commitment_of(*content, edition.salts) : std::string();
}

std::vector<Counting> counting_in(House& house, const std::string& village)
{
    auto desk = reading(house);
    const store::Editions editions(desk.office.db);
    std::vector<Counting> all;
    for (const auto& heading : editions.current_headings(village, most_compared))
        if (const auto edition = editions.find(heading.code))
            all.push_back({edition->code, edition->commitment, commitment_in_archive(*edition)});
    return all;
}

CopyCheck found(const Counting& edition, Outlet outlet, CopyState state, std::string digest = {})
{
    return {
        .edition = edition.code, .outlet = outlet, .place = {}, .state = state, .digest = std::move(digest)};
}

CopyCheck archive_of(const Counting& edition)
{
    const bool is_same = edition.archived == edition.commitment;
    return found(edition, Outlet::archive, is_same ? CopyState::same : CopyState::differs, edition.archived);
}

CopyCheck page_of(House& house, const Counting& edition, const SiteReader& outside)
{
    const auto bytes = outside("/e/" + edition.code + "/edition.json");
    if (!bytes) return found(edition, Outlet::page, CopyState::unread);
    if (!*bytes) return found(edition, Outlet::page, CopyState::missing);
    const auto told = read_export(**bytes);
    if (!told) return found(edition, Outlet::page, CopyState::differs);
    const bool is_ours = told->code == edition.code && told->commitment == edition.commitment &&
                         verify_export(*told, house.log.verifier()).holds();
    return found(edition, Outlet::page, is_ours ? CopyState::same : CopyState::differs, told->commitment);
}

void add_columns(std::vector<CopyCheck>& all, const Counting& edition, const std::vector<ReadColumn>& columns)
{
    for (const auto& column : columns)
        if (const auto it = column.editions.find(edition.code); it != column.editions.end()) {
            const bool is_same = it->second == CopyState::same;
            all.push_back(
                found(edition, Outlet::column, it->second, is_same ? edition.commitment : std::string()));
            all.back().place = column.where;
        }
}

void write_down(House& house, const std::vector<CopyCheck>& all)
{
    Desk desk(house, Desk::Purpose::writing, house.clock.now(), {});
    db::Transaction transaction(desk.office.db);
    store::CopyChecks checks(desk.office.db);
    for (auto first = all.begin(); first != all.end();) {
        const auto last =
            std::find_if(first, all.end(), [&](const auto& one) { return one.edition != first->edition; });
        const auto before = checks.of(first->edition);
        std::vector<CopyCheck> now(first, last);
        for (auto& one : now) {
            one.checked_at = one.since = desk.office.now;
            for (const auto& earlier : before)
                if (earlier.outlet == one.outlet && earlier.place == one.place && earlier.state == one.state)
                    one.since = earlier.since;
        }
        checks.replace(transaction, first->edition, now);
        first = last;
    }
    transaction.commit();
}

bool is_of_one(const std::string& edition, std::string_view path)
{
    return path == edition || path.starts_with("e/" + edition + ".");
}

// What a difference of a bundle means for those whose file it is.
CopyState state_of(std::string_view says)
{
    if (says == "column.file_missing" || says == "column.file_not_yet" || says == "column.edition_missing")
        return CopyState::missing;
    return says.ends_with("_stale") ? CopyState::stale : CopyState::differs;
}

// A list or a feed that somebody changed can say anything of any edition; one that is merely old says nothing
// wrong of those it has.
bool spoils_all(const ColumnDifference& difference)
{
    return !difference.path.starts_with("e/") &&
           (difference.what.says == "column.file_differs" || difference.what.says == "column.file_not_ours" ||
            difference.what.says == "column.file_missing");
}

}

ReadColumn read_column(std::string where, const ColumnPlan& plan, const Result<CheckedColumn>& checked)
{
    ReadColumn read{.where = std::move(where), .editions = {}};
    for (const auto& edition : plan.editions) {
        auto& state = read.editions[edition.code];
        state = checked ? CopyState::same : CopyState::unread;
        if (!checked) continue;
        for (const auto& difference : checked->differences) {
            if (is_of_one(edition.code, difference.path))
                state = state_of(difference.what.says);
            else if (state == CopyState::same && spoils_all(difference))
                state = CopyState::differs;
        }
    }
    return read;
}

CopyTally check_copies(House& house, const std::string& scope, const SiteReader& outside,
                       const SiteReader& ours, const std::vector<ReadColumn>& columns)
{
    std::vector<domain::Division> villages;
    {
        auto desk = reading(house);
        villages = store::Divisions(desk.office.db).villages_within(scope);
    }
    CopyTally tally;
    for (const auto& village : villages) {
        const auto editions = counting_in(house, village.code);
        if (editions.empty()) continue;
        const auto feeds = feed_copies(village.code, outside, ours);
        std::vector<CopyCheck> all;
        for (const auto& edition : editions) {
            ++tally.editions;
            all.push_back(archive_of(edition));
            all.push_back(page_of(house, edition, outside));
            if (const auto it = feeds.find(edition.code); it != feeds.end())
                all.push_back(found(edition, Outlet::feed, it->second));
            add_columns(all, edition, columns);
        }
        write_down(house, all);
        std::ranges::copy_if(all, std::back_inserter(tally.wrong),
                             [](const auto& one) { return one.state != CopyState::same; });
    }
    return tally;
}

}
