#include "render/calendar_file.hpp"

#include <cstdlib>
#include <libical/ical.h>
#include <memory>

#include "base/ensure.hpp"

namespace gongkai::render {
namespace {

struct ComponentGone {
    void operator()(icalcomponent* component) const noexcept { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentGone>;

icaltimetype whole_day(Date day)
{
    auto time = icaltime_null_date();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

icaltimetype moment(Instant at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
    return icaltime_from_timet_with_zone(seconds, 0, icaltimezone_get_utc_timezone());
}

icalproperty* further(const char* name, const std::string& value)
{
    auto* const property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    return property;
}

// The component owns what is added to it.
icalcomponent* event_of(const CalendarDay& day)
{
    auto* const event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(day.uid.c_str()));
    add(icalproperty_new_dtstamp(moment(day.changed_at)));
    add(icalproperty_new_lastmodified(moment(day.changed_at)));
    add(icalproperty_new_sequence(day.sequence));
    add(icalproperty_new_dtstart(whole_day(day.day)));
    add(icalproperty_new_dtend(whole_day(plus_days(day.day, 1))));
    add(icalproperty_new_summary(day.title.c_str()));
    add(icalproperty_new_description(day.words.c_str()));
    add(icalproperty_new_url(day.url.c_str()));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy because of it
    if (day.is_cancelled) add(icalproperty_new_status(ICAL_STATUS_CANCELLED));
    return event;
}

}

std::string to_icalendar(const CalendarFile& calendar)
{
    const Component whole(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(whole.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//gongkai//duties//ZH"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add(further("X-WR-CALNAME", calendar.name));
    add(further("X-PUBLISHED-TTL", "PT6H")); // how often to come back
    for (const auto& day : calendar.days) icalcomponent_add_component(whole.get(), event_of(day));
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(whole.get()), &std::free);
    ENSURE(text != nullptr);
    return text.get();
}

}
