#include "app/reminder_words.hpp"

#include <algorithm>
#include <ranges>

#include "render/say.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {
namespace {

using render::say;
using Duties = std::vector<const DueReminder*>;

constexpr std::size_t most_in_a_mail = 50;

std::string matter(Office& office, const store::DutyRow& duty)
{
    const auto* item = office.catalog(duty.village).find(duty.item);
    const auto name = item ? item->name : duty.item;
    if (const auto month = parse_month(duty.period)) return say("reminder.of_period", *month, name);
    if (const auto quarter = parse_quarter(duty.period)) return say("reminder.of_period", *quarter, name);
    return name;
}

std::string standing(Office& office, const store::DutyRow& duty)
{
    const auto left = days_between(office.today(), duty.due_on);
    const auto day = render::short_date(duty.due_on);
    if (left < 0) return say("reminder.late", day, -left);
    return left == 0 ? say("reminder.today") : say("reminder.in_days", day, left);
}

std::string line(Office& office, const store::DutyRow& duty)
{
    return say("reminder.line", matter(office, duty), standing(office, duty));
}

std::string village_name(Office& office, const std::string& code)
{
    const auto division = store::Divisions(office.db).find(code);
    return division ? division->name : code;
}

std::string duty_address(const Outward& outward, const store::DutyRow& duty)
{
    return outward.base_url + "/work/duties/" + duty.village + "/" + duty.item + "/" + duty.period;
}

std::string photos_line(const AskedLooks& asked)
{
    const auto first = std::ranges::min(asked.looks, {}, &domain::Look::asked_on);
    return say("reminder.photos", asked.looks.size(), render::short_date(domain::in_time_until(first)));
}

std::string work_address(const Outward& outward)
{
    return outward.base_url + "/work";
}

// A village's lines under its name, its page at the end.
void add_duties(std::vector<std::string>& lines, Office& office, const Duties& duties, const Outward& outward)
{
    for (std::size_t at = 0; at < duties.size(); ++at) {
        const auto& duty = duties[at]->duty;
        if (at == 0 || duties[at - 1]->duty.village != duty.village)
            lines.push_back(say("reminder.village", village_name(office, duty.village)) + "\n" + outward.base_url + "/" +
                            duty.village + "/duties");
        lines.push_back(say("reminder.item", line(office, duty)));
    }
}

// Photos first: they can't be put off, and what is at the end may have no room.
std::vector<std::string> group_lines(Office& office, const Matters& matters, const Outward& outward)
{
    std::vector<std::string> lines;
    if (!matters.looks.empty()) lines.push_back(say("reminder.photos_open") + "\n" + work_address(outward));
    for (const auto* asked : matters.looks)
        lines.push_back(say("reminder.item", say("reminder.of_village", village_name(office, asked->village), photos_line(*asked))));
    add_duties(lines, office, matters.duties, outward);
    return lines;
}

std::string about_duties(Office& office, const Duties& duties, const Outward& outward)
{
    if (duties.empty()) return {};
    auto text = "\n" + say("reminder.opens") + "\n";
    for (const auto* one : duties | std::views::take(most_in_a_mail))
        text += "\n" + say("reminder.of_village", village_name(office, one->duty.village), line(office, one->duty)) + "\n" +
                duty_address(outward, one->duty) + "\n";
    if (duties.size() > most_in_a_mail)
        text += "\n" + say("reminder.more", duties.size() - most_in_a_mail, outward.base_url + "/work/inbox") + "\n";
    return text;
}

std::string about_photos(Office& office, const std::vector<const AskedLooks*>& looks, const Outward& outward)
{
    if (looks.empty()) return {};
    auto text = "\n" + say("reminder.photos_open") + "\n";
    for (const auto* asked : looks)
        text += say("reminder.of_village", village_name(office, asked->village), photos_line(*asked)) + "\n";
    return text + work_address(outward) + "\n";
}

}

std::string mail_subject(const Matters& matters)
{
    const auto late = std::ranges::count_if(matters.duties, [](const auto* one) { return domain::is_late(one->step); });
    return late > 0 ? say("reminder.subject_late", matters.count(), late) : say("reminder.subject", matters.count());
}

std::string mail_text(Office& office, const Matters& matters, const Outward& outward)
{
    return say("reminder.greets") + "\n" + about_photos(office, matters.looks, outward) +
           about_duties(office, matters.duties, outward) + "\n" +
           say("reminder.closes", outward.site_name, outward.base_url + "/work/me") + "\n";
}

std::string group_text(Office& office, const Matters& matters, const Outward& outward, std::size_t bytes)
{
    auto text = say("reminder.group_opens", render::short_date(office.today()), matters.count());
    const auto lines = group_lines(office, matters, outward);
    const auto rest = [&](std::size_t shown) { return "\n" + say("reminder.group_more", lines.size() - shown); };
    std::size_t shown = 0;
    for (; shown < lines.size(); ++shown) {
        const auto reserve = shown + 1 < lines.size() ? rest(shown + 1).size() : 0;
        if (text.size() + 1 + lines[shown].size() + reserve > bytes) break;
        text += "\n" + lines[shown];
    }
    return shown < lines.size() ? text + rest(shown) : text;
}

}
