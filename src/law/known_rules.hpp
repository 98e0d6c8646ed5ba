#pragma once
// The rules C++ or the public contract ask for by name; statutes/ must hold every one.

#include <array>
#include <string_view>

namespace gongkai::law {

inline constexpr std::array<std::string_view, 18> known_clocks{
    "disclosure.quarterly",
    "disclosure.monthly",
    "disclosure.staged.before",
    "disclosure.staged.during",
    "disclosure.staged.after",
    "disclosure.standing",
    "disclosure.immediate.policy",
    "disclosure.immediate.major_matter",
    "disclosure.immediate.resolution",
    "disclosure.immediate.joint_request",
    "disclosure.immediate.plan_meeting",
    "disclosure.posting",
    "answer.question",
    "answer.complaint",
    "answer.viewing",
    "answer.plan_objection",
    "answer.plan_objection_reply",
    "disclosure.catalog",
};

inline constexpr std::array<std::string_view, 25> known_counts{
    "village.assembly.demand.villagers",
    "village.assembly.demand.representatives",
    "village.assembly.quorum.villagers",
    "village.assembly.quorum.households",
    "village.assembly.pass",
    "village.representatives.demand",
    "village.representatives.quorum",
    "village.representatives.pass",
    "village.disclosure.demand.villagers",
    "village.disclosure.demand.representatives",
    "village.recall.demand.voters",
    "village.recall.demand.representatives",
    "community.assembly.demand.residents",
    "community.assembly.demand.representatives",
    "community.assembly.quorum",
    "community.assembly.pass",
    "community.representatives.demand",
    "community.representatives.quorum",
    "community.representatives.pass",
    "community.election.representatives.quorum",
    "collective.assembly.quorum",
    "collective.assembly.pass",
    "collective.representatives.pass",
    "party.assembly.quorum",
    "party.assembly.pass",
};

}
