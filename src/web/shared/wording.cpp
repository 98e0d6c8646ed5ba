#include "web/shared/wording.hpp"

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::web {

using domain::DutyState;
using render::say;

std::string day_words(Date day, Date today)
{
    const int ago = days_between(day, today);
    if (ago == 0) return say("portal.today");
    if (ago == 1) return say("portal.yesterday");
    return day.year() == today.year() ? render::short_date(day) : render::date(day);
}

std::string name_list(const std::vector<std::string>& names)
{
    return join(names, say("portal.list_comma"));
}

std::string matter(const store::Heading& heading, const std::string& village)
{
    return matter(heading.title, village, heading.period, heading.form);
}

Tag standing_tag(const domain::Standing& standing)
{
    switch (standing.state) {
    case DutyState::not_open: return tag(Tone::none, say("portal.not_open"));
    case DutyState::open: return tag(Tone::none, say("portal.open", standing.days));
    case DutyState::due_soon:
        return tag(Tone::warn, standing.days == 0 ? say("portal.due_today") : say("portal.due_soon", standing.days));
    case DutyState::missing: return tag(Tone::bad, say("portal.missing", standing.days));
    case DutyState::on_time: return tag(Tone::ok, say("portal.on_time"));
    case DutyState::late: return tag(Tone::warn, say("portal.late", standing.days));
    case DutyState::nothing: return tag(Tone::none, say("portal.nothing"));
    case DutyState::excused: return tag(Tone::none, say("portal.excused"));
    case DutyState::lapsed: return tag(Tone::none, say("portal.lapsed"));
    }
    std::unreachable();
}

Tag edition_tag(const store::Heading& heading)
{
    if (heading.kind == domain::EditionKind::withdrawn) return tag(Tone::bad, say("portal.withdrawn"));
    if (heading.kind == domain::EditionKind::corrected)
        return tag(Tone::none, say("portal.edition_number", heading.number));
    if (heading.late_days > 0) return tag(Tone::warn, say("portal.late", heading.late_days));
    if (heading.form == domain::Form::nothing) return tag(Tone::none, say("portal.nothing"));
    return tag(Tone::ok, heading.due_on ? say("portal.on_time") : say("portal.is_public"));
}

Row heading_row(const store::Heading& heading, const std::string& village, Date today)
{
    const auto day = day_words(shanghai_date(heading.published_at), today);
    const bool late = heading.late_days > 0 && heading.due_on;
    return {.href = "/e/" + heading.code,
            .title = period_words(heading.period) + " " + matter(heading, village),
            .note = late ? say("portal.published_late_note", day, render::short_date(*heading.due_on))
                         : say("portal.published_note", day),
            .state = edition_tag(heading)};
}

std::string article(const law::Citation& citation)
{
    const auto where = citation.law + citation.article + citation.paragraph;
    return citation.unconfirmed ? where + say("portal.unconfirmed_article") : where;
}

std::string articles(const law::Statutes& statutes, const std::vector<std::string>& ids)
{
    std::vector<std::string> all;
    for (const auto& citation : statutes.cite_all(ids)) all.push_back(article(citation));
    return join(all, say("portal.article_comma"));
}

std::vector<Because> because(const law::Statutes& statutes, const std::vector<law::Step>& steps)
{
    std::vector<Because> reasons;
    for (const auto& step : steps) {
        std::vector<std::string> blanks;
        for (const auto& blank : step.with) blanks.push_back(blank.size() > 4 ? period_words(blank) : blank);
        const auto* cited = step.cites.empty() ? nullptr : statutes.cite(step.cites);
        reasons.push_back({render::spoken().say(step.says, blanks),
                           cited ? say("portal.cited", article(*cited), cited->gist) : std::string()});
    }
    return reasons;
}

Why why_due(const law::Statutes& statutes, const std::string& steps, std::string question)
{
    return {std::move(question), because(statutes, from_json<std::vector<law::Step>>(steps).value_or(std::vector<law::Step>()))};
}

std::string rhythm_words(const law::Item& item)
{
    return say(std::string("portal.rhythm.") + boost::describe::enum_to_string(item.rhythm, "standing"));
}

std::string committee_of(const domain::Division& village)
{
    return say(village.kind == domain::DivisionKind::community ? "portal.residents_committee"
                                                               : "portal.villagers_committee",
               village.name);
}

std::vector<std::string> contact_lines(const std::optional<store::Contact>& contact)
{
    if (!contact) return {};
    std::vector<std::string> lines{contact->phone.empty() ? say("portal.contact_person", contact->person)
                                                          : say("portal.contact", contact->person, contact->phone)};
    if (!contact->hours.empty() || !contact->place.empty())
        lines.push_back(say("portal.contact_where", join({contact->hours, contact->place}, " ")));
    return lines;
}

}
