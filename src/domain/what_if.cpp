#include "domain/what_if.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace gongkai::domain {
namespace {

class Expecting {
public:
    Expecting(const Assumption& assumed, const VillageYear& asked) : assumed_(assumed), asked_(asked) {}

    Expected all()
    {
        for (int month = 0; month < 14; ++month) add_month(plus_months(Month(first_year() / std::chrono::December), month));
        for (int quarter = 0; quarter < 6; ++quarter) add_quarter(plus_quarters({asked_.year - 1, 3}, quarter));
        add_standing();
        for (const auto& happening : asked_.happenings) add_happening(happening);
        for (const auto& project : projects_of(asked_.happenings)) add_quarters_of(project);
        return std::move(expected_);
    }

private:
    std::chrono::year first_year() const { return std::chrono::year(asked_.year - 1); }
    const law::Catalog* catalog(Date on) const { return assumed_.catalog(asked_.village.code, on); }
    law::Locality here() const { return {.division = asked_.village.code}; }

    // As when duties are opened: a village owes what ended while it was there and could be told by it.
    bool is_there(Date ends_on, const law::Due& due) const
    {
        const auto& village = asked_.village;
        if (village.valid_from && *village.valid_from > ends_on) return false;
        return !village.valid_to || *village.valid_to >= due.opens_on.value_or(*due.due_on);
    }

    void add(const law::Item& item, const std::string& period, const law::Due& due, const std::string& happening = {})
    {
        expected_.duties.push_back({.village = asked_.village.code,
                                    .item = item.code,
                                    .name = item.name,
                                    .period = period,
                                    .happening = happening,
                                    .opens_on = due.opens_on.value_or(*due.due_on),
                                    .due_on = *due.due_on,
                                    .why = due.why});
    }

    void add_period(const std::string& period, Date ends_on, const Result<law::Due>& due, law::Rhythm rhythm)
    {
        const auto* list = catalog(ends_on);
        if (!list) return;
        const auto items = list->with(rhythm);
        if (!due) expected_.without_day += static_cast<int>(items.size());
        else if (due->due_on && is_there(ends_on, *due))
            for (const auto* item : items) add(*item, period, *due);
    }

    void add_month(Month published_in)
    {
        const auto due = law::monthly(assumed_.statutes, published_in, here());
        const auto covers = due && due->covers_from ? month_of(*due->covers_from) : plus_months(published_in, -1);
        const auto ends_on = due && due->covers_to ? *due->covers_to : last_day(covers);
        add_period(to_text(covers), ends_on, due, law::Rhythm::monthly);
    }

    void add_quarter(Quarter quarter)
    {
        add_period(to_text(quarter), last_day(quarter), law::quarterly(assumed_.statutes, quarter, here()), law::Rhythm::quarterly);
    }

    // Items that a list takes on during the year are asked for from the day on which that list begins.
    void add_standing()
    {
        const Date first(std::chrono::year(asked_.year) / 1 / 1), last(std::chrono::year(asked_.year) / 12 / 31);
        const auto *before = catalog(first), *list = catalog(last);
        if (!list || (asked_.village.valid_to && *asked_.village.valid_to < last)) return;
        const auto since = list->levels.empty() ? list->from : list->levels.back().since;
        for (const auto* item : list->with(law::Rhythm::standing)) {
            const auto* was = before ? before->find(item->code) : nullptr;
            if (was && was->rhythm == law::Rhythm::standing) continue;
            const auto due = law::standing(assumed_.statutes, since, here());
            if (due) add(*item, to_text(since), *due);
            else ++expected_.without_day;
        }
    }

    void add_happening(const Happening& happening)
    {
        const auto* list = catalog(happening.happened_on);
        const auto* item = list ? list->find(happening.item) : nullptr;
        if (!item) return;
        const auto due = due_of(assumed_.statutes, *item, happening);
        if (due) add(*item, to_text(key_of(happening)), *due, happening.id);
        else ++expected_.without_day;
    }

    void add_quarters_of(const Project& project)
    {
        for (int ahead = 0; ahead < 5; ++ahead) {
            const auto quarter = plus_quarters({asked_.year - 1, 4}, ahead);
            const auto* list = catalog(last_day(quarter));
            const auto* item = list ? list->find(project.item) : nullptr;
            if (!item || !owes_quarter(project, quarter)) continue;
            const auto due = law::staged_quarter(assumed_.statutes, quarter, here());
            const DutyKey key{.project = project.number, .stage = law::Stage::during, .quarter = quarter};
            if (due && is_there(last_day(quarter), *due)) add(*item, to_text(key), *due);
        }
    }

    const Assumption& assumed_;
    const VillageYear& asked_;
    Expected expected_;
};

// A happening is the same one on another day; two of one day are told apart by it.
using Same = std::tuple<std::string, std::string, std::string, std::string>;

Same same_as(const ExpectedDuty& duty)
{
    return {duty.village, duty.item, duty.happening, duty.happening.empty() ? duty.period : std::string()};
}

bool lies_in(const std::optional<Date>& day, int year)
{
    return day && static_cast<int>(day->year()) == year;
}

TrialDifference difference(DutyChange how, const ExpectedDuty* before, const ExpectedDuty* after)
{
    const auto& either = after ? *after : *before;
    return {.how = how,
            .village = either.village,
            .item = either.item,
            .name = either.name,
            .period = either.period,
            .due_before = before ? std::optional(before->due_on) : std::nullopt,
            .due_after = after ? std::optional(after->due_on) : std::nullopt,
            .why = either.why};
}

}

Expected expected_duties(const Assumption& assumed, const VillageYear& asked)
{
    return Expecting(assumed, asked).all();
}

std::vector<TrialDifference> differences(const std::vector<ExpectedDuty>& before, const std::vector<ExpectedDuty>& after,
                                        std::optional<int> year)
{
    std::map<Same, const ExpectedDuty*> were;
    for (const auto& duty : before) were.emplace(same_as(duty), &duty);
    std::vector<TrialDifference> found;
    for (const auto& duty : after) {
        const auto was = were.find(same_as(duty));
        if (was == were.end()) found.push_back(difference(DutyChange::appears, nullptr, &duty));
        else if (was->second->due_on != duty.due_on) found.push_back(difference(DutyChange::moved, was->second, &duty));
        if (was != were.end()) were.erase(was);
    }
    for (const auto& [same, duty] : were) found.push_back(difference(DutyChange::vanishes, duty, nullptr));
    std::erase_if(found, [&](const TrialDifference& one) {
        return year && !lies_in(one.due_before, *year) && !lies_in(one.due_after, *year);
    });
    std::ranges::stable_sort(found, {}, [](const TrialDifference& one) {
        return std::tuple(one.village, one.item, one.due_after ? *one.due_after : *one.due_before);
    });
    return found;
}

}
