#include "app/end_village.hpp"

#include "app/duty_opening.hpp"
#include "app/said_words.hpp"
#include "store/divisions.hpp"
#include "store/last_days.hpp"

namespace gongkai::app {
namespace {

constexpr int most_days_away = 366; // back or ahead; what is further away is a slip of the pen

Refusal wrong_day(const char* says, std::vector<std::string> with = {})
{
    return {.says = says, .field = "last_day", .with = std::move(with)};
}

Result<> fits(const domain::Division& village, Date day, Date today)
{
    if (village.valid_to && *village.valid_to < today)
        return refuse({.kind = Refusal::Kind::conflict, .says = "end_village.ended_already", .with = {to_text(*village.valid_to)}});
    if (village.valid_from && day < *village.valid_from)
        return refuse(wrong_day("end_village.before_its_first", {to_text(*village.valid_from)}));
    if (std::abs(days_between(today, day)) > most_days_away) return refuse(wrong_day("end_village.day_far_away"));
    return {};
}

Result<> may_follow(Office& office, const EndVillage& order)
{
    if (order.successor.empty()) return {};
    const auto successor = store::Divisions(office.db).find(order.successor);
    const bool is_place = successor && domain::is_village_level(successor->kind) && successor->code != order.village;
    if (!is_place) return refuse({.says = "end_village.no_successor", .field = "successor"});
    if (successor->valid_to && *successor->valid_to <= order.last_day)
        return refuse({.says = "end_village.successor_ends", .field = "successor", .with = {successor->name}});
    return {};
}

}

Result<domain::Division> end_village(Office& office, const EndVillage& order)
{
    TRY(domain::require(office.actor, {domain::Role::town_officer}, order.village));
    db::Transaction transaction(office.db);
    store::Divisions divisions(office.db);
    auto village = divisions.find(order.village);
    if (!village || !domain::is_village_level(village->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    TRY(fits(*village, order.last_day, office.today()));
    TRY(may_follow(office, order));
    const auto reason = TRY(said_words(order.reason, "reason", "end_village.end_reason"));
    village->valid_to = order.last_day;
    divisions.put(transaction, *village);
    store::LastDays(office.db).add(transaction,
                                   {.village = village->code,
                                    .day = order.last_day,
                                    .successor = order.successor.empty() ? std::nullopt : std::optional(order.successor),
                                    .successor_name = {},
                                    .reason = reason,
                                    .recorded_by = {},
                                    .recorded_at = office.now},
                                   office.actor.account);
    OpenedDuties counted;
    const OpenDuties opening{.from = office.today()};
    lapse_with_village({office, transaction, *village, opening, counted});
    record(office, transaction, "end_village", village->code, to_text(order.last_day));
    transaction.commit();
    return std::move(*village);
}

}
