#include "web/shared/as_of.hpp"

#include "render/say.hpp"

namespace gongkai::web {

using render::say;

Result<AsOf> as_of_asked(const Visit& visit)
{
    const auto today = shanghai_date(visit.now);
    const auto asked = visit.request.query_value("on").value_or("");
    if (asked.empty()) return AsOf{today};
    const auto day = parse_date(asked);
    if (!day || *day > today) return refuse({.says = "portal.as_of_wrong", .field = "on"});
    return AsOf{*day, *day < today};
}

Banner as_of_banner(const AsOf& at, std::string today_href)
{
    return {.tone = tone_class(Tone::warn),
            .words = say("portal.as_of", at.day),
            .link = Link{.href = std::move(today_href), .words = say("portal.as_of_back")}};
}

Field as_of_field(const AsOf& at)
{
    Field field{.name = "on", .label = say("portal.as_of_label"), .help = say("portal.as_of_help")};
    field.value = at.is_past ? to_text(at.day) : std::string();
    field.is_short = true;
    return field;
}

}
