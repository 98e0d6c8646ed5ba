#include "domain/happening.hpp"

#include <algorithm>
#include <map>

namespace gongkai::domain {

Result<law::Due> due_of(const law::Statutes& statutes, const law::Item& item, const Happening& happening)
{
    const law::Locality at{.division = happening.village};
    switch (item.rhythm) {
    case law::Rhythm::standing: return law::standing(statutes, happening.happened_on, at);
    case law::Rhythm::immediate:
        return law::immediate(statutes, item.event.value_or(law::Event::major_matter), happening.happened_on, at);
    case law::Rhythm::staged:
        if (!happening.stage) return refuse({.says = "happening.stage_needed", .field = "stage"});
        return law::staged(statutes, *happening.stage, happening.happened_on, at);
    case law::Rhythm::quarterly:
    case law::Rhythm::monthly: break;
    }
    return refuse({.says = "happening.has_a_rhythm", .field = "item", .with = {item.name}});
}

DutyKey key_of(const Happening& happening)
{
    if (!happening.stage) return {.day = happening.happened_on};
    DutyKey key{.project = happening.project, .stage = happening.stage};
    if (happening.stage == law::Stage::during) key.day = happening.happened_on;
    return key;
}

std::vector<Project> projects_of(std::span<const Happening> happenings)
{
    std::map<std::int64_t, Project> projects;
    for (const auto& one : happenings) {
        if (!one.project || !one.stage) continue;
        auto& project = projects.try_emplace(*one.project, Project{*one.project, one.item, one.project_name,
                                                                   one.happened_on})
                            .first->second;
        project.began_on = std::min(project.began_on, one.happened_on);
        if (one.stage == law::Stage::after) project.finished_on = one.happened_on;
        if (one.stage == law::Stage::during) project.milestones.push_back(one.happened_on);
    }
    std::vector<Project> sorted;
    for (auto& [number, project] : projects) sorted.push_back(std::move(project));
    return sorted;
}

bool owes_quarter(const Project& project, Quarter quarter)
{
    const auto lies_within = [&](Date day) { return first_day(quarter) <= day && day <= last_day(quarter); };
    if (project.began_on > last_day(quarter)) return false;
    if (project.finished_on && *project.finished_on <= last_day(quarter)) return false;
    return std::ranges::none_of(project.milestones, lies_within);
}

}
