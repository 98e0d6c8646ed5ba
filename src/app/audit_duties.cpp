#include "app/audit_duties.hpp"

#include <map>

#include "app/read_duty_index.hpp"

namespace gongkai::app {
namespace {

using domain::DutyTally;

constexpr Date first_day_asked = Date(std::chrono::year(2000) / 1 / 1);
constexpr Date last_day_asked = Date(std::chrono::year(2999) / 12 / 31);

void count(DutyTally& tally, domain::DutyState state)
{
    using enum domain::DutyState;
    tally.duties += 1;
    switch (state) {
    case on_time: tally.on_time += 1; break;
    case late: tally.late += 1; break;
    case nothing: tally.nothing += 1; break;
    case excused:
    case lapsed: tally.excused += 1; break;
    case missing: tally.missing += 1; break;
    case due_soon: tally.due_soon += 1; break;
    case not_open: tally.not_open += 1; break;
    case open: break;
    }
}

class Comparison {
public:
    Comparison(std::string village, const DutyTally& index, std::vector<DutyMismatch>& found)
        : village_(std::move(village)), index_(index), found_(found)
    {
    }

    void with_judged(const DutyTally& judged)
    {
        if (index_ == judged) return;
        found_.push_back({village_, "judged", index_.missing, judged.missing});
    }

    // The database counts what was excused and published late all the same as published, we as excused.
    void with_database(const store::Tally& tally)
    {
        differs("on_time", index_.on_time + index_.nothing, tally.on_time, index_.excused);
        differs("late", index_.late, tally.late, index_.excused);
        differs("missing", index_.missing, tally.missing);
        differs("waiting", index_.open() + index_.due_soon + index_.not_open, tally.waiting);
    }

private:
    void differs(const char* what, std::int64_t in_index, std::int64_t elsewhere, std::int64_t more = 0)
    {
        if (elsewhere < in_index || elsewhere > in_index + more)
            found_.push_back({village_, what, in_index, elsewhere});
    }

    std::string village_;
    const DutyTally& index_;
    std::vector<DutyMismatch>& found_;
};

// The villages of one town, judged one by one and counted by the database.
void audit_town(Office& office, const domain::DutyIndex& index, const std::string& town, AuditedDuties& audited)
{
    const store::Duties duties(office.db);
    const auto today = office.today();
    const auto rows = duties.within(town, first_day_asked, last_day_asked);
    std::map<std::string, DutyTally> judged;
    for (const auto& row : rows)
        count(judged[row.village], row.standing(today).state);
    std::map<std::string, store::Tally> counted;
    for (const auto& tally : duties.tallies(town, first_day_asked, last_day_asked, today))
        counted[tally.village] = tally;

    const auto areas = index.villages().areas(domain::DivisionKind::village, town);
    const auto grid = index.tallies(areas, today);
    audited.villages += areas.size();
    audited.duties += rows.size();
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const auto tally = domain::sum(grid.of(area));
        Comparison comparison(areas[area].code, tally, audited.mismatches);
        comparison.with_judged(judged[areas[area].code]);
        comparison.with_database(counted[areas[area].code]);
    }
}

}

AuditedDuties audit_duties(Office& office, const std::string& scope)
{
    const auto index = read_duty_index(office.db, scope);
    AuditedDuties audited;
    for (const auto& town : towns_of(index, scope))
        audit_town(office, index, town, audited);
    return audited;
}

}
