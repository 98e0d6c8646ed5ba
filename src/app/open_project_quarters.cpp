#include <algorithm>

#include "app/duty_opening.hpp"
#include "domain/happening.hpp"
#include "store/happenings.hpp"

namespace gongkai::app {
namespace {

constexpr Date last_day_asked = Date(std::chrono::year(2999) / 12 / 31);

struct QuarterDuty { // word of a quarter that a village was asked for
    domain::DutyKey key;
    store::DutyRow row;
};

std::vector<QuarterDuty> quarter_duties(const DutyOpening& opening)
{
    std::vector<QuarterDuty> found;
    for (auto& row : store::Duties(opening.office.db).of_village(opening.village.code, Date(), last_day_asked)) {
        const auto key = row.origin == domain::DutyOrigin::stage ? domain::parse_duty_key(row.period) : std::nullopt;
        if (key && key->quarter) found.push_back({*key, std::move(row)});
    }
    return found;
}

bool is_lapsed(const store::DutyRow& row)
{
    return row.end_kind == domain::DutyEndKind::lapsed;
}

Result<> open_quarter(const DutyOpening& opening, const domain::Project& project, const std::string& first_happening,
                      Quarter quarter)
{
    auto& office = opening.office;
    const auto due = TRY(law::staged_quarter(office.statutes, quarter, {.division = opening.village.code}));
    const auto& village = opening.village;
    if (*due.due_on < opening.order.from || (village.valid_to && *village.valid_to < *due.opens_on)) return {};
    auto duty = make_duty(office, opening.village.code, project.item, due, domain::DutyOrigin::stage);
    duty.happening = first_happening;
    put_under_free_key(office, opening.transaction, duty,
                       {.project = project.number, .stage = law::Stage::during, .quarter = quarter});
    ++opening.counted.opened;
    return {};
}

const std::string& first_of(const std::vector<domain::Happening>& happenings, const domain::Project& project)
{
    return std::ranges::find(happenings, std::optional(project.number), &domain::Happening::project)->id;
}

}

// The project was finished earlier than it had seemed, or a milestone told of the quarter.
void lapse_told_quarters(const DutyOpening& opening)
{
    const auto projects = domain::projects_of(store::Happenings(opening.office.db).that_count(opening.village.code));
    for (const auto& duty : quarter_duties(opening)) {
        const auto project = std::ranges::find(projects, *duty.key.project, &domain::Project::number);
        const bool owed = project != projects.end() && domain::owes_quarter(*project, *duty.key.quarter);
        const auto state = duty.row.standing(opening.office.today()).state;
        if (!owed && !domain::is_settled(state)) opening.lapse(duty.row, "duty.lapsed.project");
    }
}

Result<> open_project_quarters(const DutyOpening& opening)
{
    auto& office = opening.office;
    const auto happenings = store::Happenings(office.db).that_count(opening.village.code);
    const auto projects = domain::projects_of(happenings);
    lapse_told_quarters(opening);
    const auto duties = quarter_duties(opening);
    for (const auto& project : projects) {
        if (!opening.order.item.empty() && opening.order.item != project.item) continue;
        const auto& began = first_of(happenings, project);
        const auto earliest = std::max(project.began_on, first_day(plus_quarters(quarter_of(opening.order.from), -1)));
        for (auto quarter = quarter_of(earliest); last_day(quarter) < office.today(); quarter = plus_quarters(quarter, 1)) {
            const bool is_there = std::ranges::any_of(duties, [&](const QuarterDuty& duty) {
                return duty.key.project == project.number && duty.key.quarter == quarter && !is_lapsed(duty.row);
            });
            if (is_there) ++opening.counted.known;
            else if (domain::owes_quarter(project, quarter)) TRY(open_quarter(opening, project, began, quarter));
        }
    }
    return {};
}

}
