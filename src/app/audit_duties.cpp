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
        const std::int64_t in_time = index_.on_time + index_.nothing;
        if (tally.on_time < in_time || tally.on_time > in_time + index_.excused)
            differs("on_time", in_time, tally.on_time);
        differs("late", index_.late, tally.late);
        differs("missing", index_.missing, tally.missing);
        differs("waiting", index_.open() + index_.due_soon + index_.not_open, tally.waiting);
    }

private:
    void differs(const char* what, std::int64_t in_index, std::int64_t elsewhere)
    {
        if (in_index != elsewhere) found_.push_back({village_, what, in_index, elsewhere});
    }

    std::string village_;
    const DutyTally& index_;
    std::vector<DutyMismatch>& found_;
};

}

AuditedDuties audit_duties(Office& office, const std::string& scope)
{
    store::Duties duties(office.db);
    const auto today = office.today();
    const auto rows = duties.within(scope, first_day_asked, last_day_asked);
    std::map<std::string, DutyTally> judged;
    for (const auto& row : rows)
        count(judged[row.village], row.standing(today).state);
    std::map<std::string, store::Tally> counted;
    for (const auto& tally : duties.tallies(scope, first_day_asked, last_day_asked, today))
        counted[tally.village] = tally;

    const auto index = read_duty_index(office.db, scope);
    const auto areas = index.villages().areas(domain::DivisionKind::village);
    const auto grid = index.tallies(areas, today);
    AuditedDuties audited{.villages = areas.size(), .duties = rows.size(), .mismatches = {}};
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const auto tally = domain::sum(grid.of(area));
        Comparison comparison(areas[area].code, tally, audited.mismatches);
        comparison.with_judged(judged[areas[area].code]);
        comparison.with_database(counted[areas[area].code]);
    }
    return audited;
}

}
