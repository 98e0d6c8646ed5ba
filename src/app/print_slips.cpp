#include "app/print_slips.hpp"

#include "base/ensure.hpp"
#include "store/editions.hpp"

namespace gongkai::app {
namespace {

Result<domain::Edition> edition_that_counts(Office& office, const std::string& code)
{
    const store::Editions editions(office.db);
    auto edition = editions.find(code);
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(domain::require(office.actor, {domain::Role::clerk, domain::Role::town_officer}, edition->village));
    const auto current = editions.current(edition->village, edition->item, edition->period);
    ENSURE(current.has_value());
    if (current->kind == domain::EditionKind::withdrawn)
        return refuse({.kind = Refusal::Kind::conflict, .says = "slip.withdrawn", .with = {code}});
    if (current->id != edition->id)
        return refuse(
            {.kind = Refusal::Kind::conflict, .says = "slip.replaced", .with = {code, current->code}});
    return std::move(*edition);
}

}

Result<SlipsToPrint> print_slips(Office& office, const PrintSlips& order)
{
    db::Transaction transaction(office.db);
    SlipsToPrint slips{
        .edition = TRY(edition_that_counts(office, order.code)), .content = {}, .households = {}};
    auto content = from_json<domain::Content>(slips.edition.content);
    ENSURE(content.has_value());
    slips.content = std::move(*content);
    slips.households = domain::households_of(slips.content);
    if (slips.households.empty())
        return refuse({.kind = Refusal::Kind::conflict, .says = "slip.no_households", .with = {order.code}});
    record(office, transaction, "print_slips", slips.edition.village, order.code);
    transaction.commit();
    return slips;
}

}
