#include "web/shared/place_words.hpp"

#include "render/say.hpp"

namespace gongkai::web {

using render::say;
using render::short_date;

std::string kind_words(domain::PlaceKind kind)
{
    return say(std::string("place.kind.") + boost::describe::enum_to_string(kind, ""));
}

std::string where_words(const domain::Place& place)
{
    if (place.village_group.empty()) return place.location;
    return say("place.where_of_group", place.location, place.village_group);
}

std::string paper_words(domain::Paper paper)
{
    return say(std::string("place.paper.") + boost::describe::enum_to_string(paper, ""));
}

std::string term_words(const domain::Posting& posting, const domain::PostingTerm& term)
{
    if (!posting.proved_at) return say("place.not_proved");
    if (term.while_current) return say("place.while_current");
    return term.last_day ? say("place.until", short_date(*term.last_day)) : std::string();
}

std::string ending_words(domain::PostingEnding ending, const std::string& because)
{
    const auto words = say(std::string("place.ending.") + boost::describe::enum_to_string(ending, ""));
    return because.empty() ? words : say("place.ending_because", words, because);
}

std::string posting_words(const domain::Place& place, const domain::Posting& posting)
{
    const auto day = [](Instant at) { return short_date(shanghai_date(at)); };
    if (posting.hangs() && !posting.seen_at)
        return say("place.hangs_unproved", place.name, short_date(posting.hung_on()));
    if (posting.hangs())
        return say("place.hangs_since", place.name, short_date(posting.hung_on()), day(*posting.seen_at));
    return say("place.hung", place.name, short_date(posting.hung_on()),
               short_date(shanghai_date(*posting.taken_down_at)),
               ending_words(*posting.ending, posting.because));
}

}
