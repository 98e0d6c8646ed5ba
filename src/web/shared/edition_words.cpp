#include "web/shared/edition_words.hpp"

#include "render/say.hpp"

namespace gongkai::web {

using domain::Edition;
using domain::EditionKind;
using render::say;

std::vector<Person> people_of(const Edition& edition)
{
    std::vector<Person> people;
    if (!edition.drafted_by.empty()) people.push_back({say("portal.act_drafted"), edition.drafted_by});
    if (!edition.reviewed_by.empty())
        people.push_back(
            {say("portal.act_reviewed"), edition.reviewed_by,
             edition.reviewed_at ? say("portal.reviewed_at", *edition.reviewed_at) : std::string(),
             edition.reservation});
    if (!edition.approved_by.empty())
        people.push_back(
            {say("portal.act_approved"), edition.approved_by, render::minute(edition.published_at)});
    return people;
}

std::string event_words(const Edition& edition)
{
    switch (edition.kind) {
    case EditionKind::published: return say("portal.event_published", edition.number);
    case EditionKind::corrected: return say("portal.event_corrected", edition.number);
    case EditionKind::withdrawn: return say("portal.event_withdrawn");
    }
    std::unreachable();
}

}
