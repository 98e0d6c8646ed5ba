#include "app/period_words.hpp"

#include "base/text.hpp"
#include "render/say.hpp"

namespace gongkai::app {

using domain::DutyKey;
using render::say;

std::string stage_words(const DutyKey& key)
{
    if (key.quarter) return say("portal.stage.progress", render::quarter(*key.quarter));
    if (key.day) return say("portal.stage.progress", render::date(*key.day));
    return say(std::string("portal.stage.") + boost::describe::enum_to_string(*key.stage, "before"));
}

std::string duty_key_words(const std::string& period)
{
    const auto key = domain::parse_duty_key(period);
    if (!key) return {};
    const auto words = key->project ? say("portal.project", *key->project, stage_words(*key))
                                    : render::date(key->day.value_or(Date()));
    return key->nth > 1 ? say("portal.nth", words, key->nth) : words;
}

std::string period_words(const std::string& period)
{
    if (const auto month = parse_month(period)) return render::month(*month);
    if (const auto quarter = parse_quarter(period)) return render::quarter(*quarter);
    if (const auto date = parse_date(period)) return render::date(*date);
    if (period.size() == 4 && period.find_first_not_of("0123456789") == period.npos)
        return say("portal.year", period);
    const auto words = duty_key_words(period);
    return words.empty() ? period : words;
}

std::string matter(std::string title, const std::string& village, const std::string& period,
                   domain::Form form)
{
    if (form == domain::Form::finance) return say("portal.finance_matter");
    for (const auto& repeated : {village, period_words(period)})
        if (title.starts_with(repeated) && title.size() > repeated.size())
            title = trim(title.substr(repeated.size()));
    return title;
}

}
