#include "web/shared/explanation.hpp"

#include "base/json.hpp"
#include "render/say.hpp"

#include <fmt/format.h>

namespace gongkai::web {

using law::CountedDay;
using law::DayReason;
using render::say;

namespace {

constexpr std::size_t most_at_a_glance = 31; // days; more are folded by month

std::string reason_words(const CountedDay& day)
{
    const auto key = std::string("day.reason.") + boost::describe::enum_to_string(day.reason, "");
    return day.notice.empty() ? say(key) : say("day.by_notice", say(key), day.notice);
}

std::string day_words(Date date)
{
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding();
    return say("day.and_weekday", render::short_date(date), say("day.weekday." + std::to_string(weekday)));
}

DayLine line_of(const CountedDay& day)
{
    return {.day = day_words(day.date),
            .number = day.number > 0 ? say("day.number", day.number) : std::string(),
            .words = day.reason == DayReason::counted ? std::string() : reason_words(day)};
}

std::vector<DayGroup> months_of(const std::vector<CountedDay>& days)
{
    std::vector<DayGroup> months;
    std::optional<Month> at;
    for (const auto& day : days) {
        if (at != month_of(day.date)) months.push_back({render::month(month_of(day.date)), {}});
        at = month_of(day.date);
        months.back().days.push_back(line_of(day));
    }
    return months;
}

}

std::vector<law::Step> steps_of(const std::string& json)
{
    return from_json<std::vector<law::Step>>(json).value_or(std::vector<law::Step>());
}

std::string why_href(const std::string& village, const std::string& item, const std::string& period)
{
    return "/" + village + "/duties/" + item + "/" + period + "/why";
}

std::optional<Link> link_to_count(const law::Statutes& statutes, const store::DutyRow& duty)
{
    if (law::day_by_day(statutes, steps_of(duty.why)).empty()) return {};
    return Link{.href = why_href(duty.village, duty.item, duty.period), .words = say("day.count_them")};
}

DayCount day_count(const law::Statutes& statutes, const std::vector<law::Step>& steps)
{
    const auto days = law::day_by_day(statutes, steps);
    if (days.empty()) return {.words = say("day.none_counted"), .is_folded = false, .months = {}};
    int counted = 0;
    for (const auto& day : days) counted = std::max(counted, day.number);
    return {.words = say("day.counted", render::date(days.front().date), render::date(days.back().date), counted),
            .is_folded = days.size() > most_at_a_glance,
            .months = months_of(days)};
}

boost::json::array because_json(const std::vector<Because>& reasons)
{
    boost::json::array list;
    for (const auto& reason : reasons)
        list.push_back({{"words", reason.words},
                        {"cites", reason.cite.empty() ? boost::json::value() : boost::json::value(reason.cite)}});
    return list;
}

boost::json::array days_json(const law::Statutes& statutes, const std::vector<law::Step>& steps)
{
    boost::json::array list;
    for (const auto& day : law::day_by_day(statutes, steps))
        list.push_back({{"date", to_text(day.date)},
                        {"counts_as", day.number > 0 ? boost::json::value(day.number) : boost::json::value()},
                        {"reason", boost::describe::enum_to_string(day.reason, "")},
                        {"words", reason_words(day)}});
    return list;
}

std::string explanation_text(const std::vector<Because>& reasons)
{
    std::string text;
    int number = 0;
    for (const auto& reason : reasons)
        text += fmt::format("{}. {}{}\n", ++number, reason.words,
                            reason.cite.empty() ? std::string() : fmt::format(" [{}]", reason.cite));
    return text;
}

std::string count_text(const DayCount& count)
{
    auto text = count.words + "\n";
    for (const auto& month : count.months) {
        text += month.title + "\n";
        for (const auto& day : month.days) text += fmt::format("  {} {}{}\n", day.day, day.number, day.words);
    }
    return text;
}

}
