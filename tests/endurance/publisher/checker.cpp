#include "checker.hpp"

#include <map>

#include "app/log_files.hpp"
#include "app/public_log.hpp"
#include "app/read_upload.hpp"
#include "app/seal_content.hpp"
#include "base/json.hpp"
#include "store/drafts.hpp"
#include "store/editions.hpp"
#include "store/log_entries.hpp"
#include "tlog/merkle.hpp"
#include "tlog/proof.hpp"

namespace gongkai::endurance {

namespace {

using Lines = std::vector<std::string>;

constexpr db::Query integrity{.name = "integrity", .text = "PRAGMA integrity_check"};
constexpr db::Query published_drafts{.name = "published_drafts",
                                     .text = "SELECT count(*) AS n FROM draft WHERE state = 'published'"};
constexpr db::Query publishing_acts{.name = "publishing_acts",
                                    .text = "SELECT count(*) AS n FROM audit WHERE act = 'publish_draft'"};
constexpr db::Query disclosures{.name = "disclosures", .text = "SELECT count(*) AS n FROM disclosure"};

std::string name_of(const std::string& village, const std::string& period)
{
    return village + " " + period;
}

void find_acknowledged(app::Office& office, const Acknowledged& acknowledged, Lines& wrong)
{
    const store::Editions editions(office.db);
    for (const auto& [place, code] : acknowledged.publications) {
        const auto edition = editions.current(place.village, item, place.period);
        const auto name = name_of(place.village, place.period);
        if (!edition)
            wrong.push_back("lost: " + name);
        else if (code != "-" && edition->code != code)
            wrong.push_back("another edition than acknowledged: " + name);
    }
}

void find_files(app::Office& office, const Lines& drafts, Lines& wrong)
{
    for (const auto& id : drafts) {
        const auto draft = store::Drafts(office.db).find(id);
        if (!draft || !draft->upload)
            wrong.push_back("lost upload of draft " + id);
        else
            try {
                app::original_of(office, *draft);
            } catch (const std::exception& fault) {
                wrong.push_back(fault.what());
            }
    }
}

void find_whole(app::Office& office, Lines& wrong)
{
    const store::Editions editions(office.db);
    std::map<std::string, int> times;
    for (const auto& heading : editions.all_headings(1'000'000, 0)) {
        const auto name = name_of(heading.village, heading.period);
        if (++times[name] > 1) wrong.push_back("doubled: " + name);
        const auto edition = editions.find(heading.code);
        const auto content = edition ? from_json<domain::Content>(edition->content) : std::nullopt;
        if (!content || app::commitment_of(*content, edition->salts) != edition->commitment)
            wrong.push_back("not what was committed to: " + name);
        const auto disclosure = editions.disclosure(heading.village, heading.item, heading.period);
        if (!disclosure || !edition || disclosure->edition != edition->id)
            wrong.push_back("half visible: " + name);
    }
}

void find_counts(app::Office& office, Lines& wrong)
{
    const auto editions = store::Editions(office.db).count();
    const auto must_equal = [&](const db::Query& query) {
        const auto count = office.db.one<std::int64_t>(query);
        if (count != editions)
            wrong.push_back(fmt::format("{} editions, {} {}", editions, count, query.name));
    };
    must_equal(published_drafts);
    must_equal(publishing_acts);
    must_equal(disclosures);
    for (const auto& line : office.db.list<std::string>(integrity))
        if (line != "ok") wrong.push_back(line);
}

// Every edition has its leaf below the head, the tree is the one that is signed, and a proof holds.
void find_logged(Town& town, Lines& wrong)
{
    auto& house = town.premises().house;
    auto desk = town.as({});
    const store::LogEntries entries(desk.office.db);
    const auto head = house.log.head();
    if (entries.head().size != store::Editions(desk.office.db).count())
        wrong.push_back("the log has another size than there are editions");
    if (static_cast<std::uint64_t>(entries.head().size) != head.size)
        wrong.push_back("the head that is signed isn't the database's");
    auto tree = app::tree_of(desk.office.db, head.size);
    if (tlog::tree_root(head.size, tree.reader()) != head.root) wrong.push_back("the root isn't the tree's");
    for (const auto& heading : store::Editions(desk.office.db).all_headings(1'000'000, 0)) {
        const auto entry = entries.find(heading.code);
        if (!entry || static_cast<std::uint64_t>(entry->position) >= head.size) {
            wrong.push_back("not in the log: " + heading.code);
            continue;
        }
        const auto position = static_cast<std::uint64_t>(entry->position);
        const auto proof = tlog::inclusion_proof(position, head.size, tree.reader());
        if (!tlog::verify_inclusion(tlog::leaf_hash(entry->record), position, {head.size, head.root}, proof))
            wrong.push_back("no proof of " + heading.code);
    }
    if (const auto outside = house.log.outside(); outside && outside->size > head.size)
        wrong.push_back("the head outside is ahead of the database");
}

}

std::vector<std::string> violations(Town& town, const Acknowledged& acknowledged)
{
    Lines wrong;
    {
        auto desk = town.as({});
        find_acknowledged(desk.office, acknowledged, wrong);
        find_files(desk.office, acknowledged.files, wrong);
        find_whole(desk.office, wrong);
        find_counts(desk.office, wrong);
    }
    find_logged(town, wrong);
    town.publish(town.next_place(), {});
    return wrong;
}

}
