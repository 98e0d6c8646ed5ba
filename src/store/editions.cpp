#include "store/editions.hpp"

#include "sql/edition.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

using domain::Disclosure;
using domain::Edition;

std::optional<Edition> Editions::find(const std::string& code) const
{
    return db_.find<Edition>(sql::find_edition, code);
}

std::optional<Edition> Editions::find_by_id(const std::string& id) const
{
    return db_.find<Edition>(sql::find_edition_by_id, id);
}

std::optional<Disclosure> Editions::disclosure(const std::string& village, const std::string& item,
                                               const std::string& period) const
{
    return db_.find<Disclosure>(sql::find_disclosure, village, item, period);
}

std::vector<Edition> Editions::of_disclosure(const std::string& disclosure) const
{
    return db_.list<Edition>(sql::editions_of_disclosure, disclosure);
}

std::optional<Edition> Editions::current(const std::string& village, const std::string& item,
                                         const std::string& period) const
{
    return db_.find<Edition>(sql::current_edition, village, item, period);
}

std::vector<Edition> Editions::current_of_item(const std::string& village, const std::string& item,
                                               int at_most) const
{
    return db_.list<Edition>(sql::current_editions_of_item, village, item, at_most);
}

std::vector<Edition> Editions::current_until(const std::string& village, const std::string& item,
                                             const std::string& period, int at_most) const
{
    return db_.list<Edition>(sql::editions_of_item_until, village, item, period, at_most);
}

std::vector<LastPublished> Editions::last_published(const std::string& scope) const
{
    return db_.list<LastPublished>(sql::last_published, scope, end_of(scope));
}

std::vector<Heading> Editions::current_headings(const std::string& village, int at_most) const
{
    return db_.list<Heading>(sql::current_headings, village, at_most);
}

std::vector<Heading> Editions::recent_headings(const std::string& scope, int at_most) const
{
    return db_.list<Heading>(sql::recent_headings, scope, end_of(scope), at_most);
}

std::vector<Heading> Editions::all_headings(int at_most, int offset) const
{
    return db_.list<Heading>(sql::all_headings, at_most, offset);
}

std::int64_t Editions::count() const
{
    return db_.one<std::int64_t>(sql::count_editions);
}

// [publish_draft]
Result<> Editions::add(db::Transaction&, const Edition& e, const std::string& predecessor)
{
    if (e.number == 1) db_.run(sql::add_disclosure, e.disclosure, e.village, e.item, e.period, e.id);
    else if (db_.run(sql::turn_disclosure, e.disclosure, e.id, predecessor) == 0)
        return refuse({.kind = Refusal::Kind::conflict, .says = "edition.turned_meanwhile"});
    db_.run(sql::add_edition, e.id, e.code, e.disclosure, e.number, e.kind, e.village, e.item, e.period, e.form,
            e.title, e.note, e.content, e.salts, e.commitment, e.reservation, e.drafted_by, e.reviewed_by,
            e.approved_by, e.reviewed_at, e.published_at, e.due_on, e.late_days);
    return {};
}
// [publish_draft]

}
