#include "web/work/place_form.hpp"

#include "render/say.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/place_words.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

std::string number_words(int number)
{
    return number > 0 ? std::to_string(number) : std::string();
}

Field field(const std::string& name, const std::string& typed, bool is_required)
{
    Field made{.name = name, .label = say("place." + name), .help = say("place." + name + "_help")};
    made.value = typed;
    made.is_required = is_required;
    return made;
}

Field short_field(const std::string& name, const std::string& typed, const char* inputmode)
{
    auto made = field(name, typed, false);
    made.is_short = true;
    made.inputmode = inputmode;
    return made;
}

Field kind_field(const std::string& typed)
{
    Field made{.name = "kind", .label = say("place.kind_field"), .help = say("place.kind_field_help")};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::PlaceKind>>([&](auto one) {
        made.options.push_back(
            {.value = one.name, .words = kind_words(one.value), .is_chosen = typed == one.name});
    });
    return made;
}

}

std::string place_href(const std::string& place)
{
    return "/work/places/" + place;
}

TypedPlace typed_of(const domain::Place& p)
{
    return {.place = p.id,
            .version = std::to_string(p.version),
            .village = p.village,
            .kind = boost::describe::enum_to_string(p.kind, ""),
            .name = p.name,
            .village_group = p.village_group,
            .location = p.location,
            .coordinates = p.coordinates,
            .keeper = p.keeper,
            .width_cm = number_words(p.width_cm),
            .height_cm = number_words(p.height_cm),
            .a3_sheets = number_words(p.a3_sheets),
            .since = to_text(p.since)};
}

FormPage place_form(Visit& visit, const TypedPlace& typed, const std::string& title)
{
    const auto back = typed.place.empty() ? std::string("/work/places") : place_href(typed.place);
    FormPage form{
        .page = page_for(visit, title),
        .head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                            {.href = "/work/places", .words = say("place.title")}},
                 .title = title,
                 .lead = village_name(visit.reading(), typed.village)},
        .action = typed.place.empty() ? "/work/places" : place_href(typed.place),
        .hidden = {{"village", typed.village}, {"place", typed.place}, {"version", typed.version}},
        .fields = {kind_field(typed.kind), field("name", typed.name, true),
                   field("location", typed.location, true),
                   short_field("a3_sheets", typed.a3_sheets, "numeric"),
                   short_field("width_cm", typed.width_cm, "numeric"),
                   short_field("height_cm", typed.height_cm, "numeric"),
                   field("village_group", typed.village_group, false), field("keeper", typed.keeper, false),
                   short_field("coordinates", typed.coordinates, ""), short_field("since", typed.since, "")},
        .button = say("place.save"),
        .ways = {{.href = back, .words = say("place.not_now")}}};
    form.fields.back().is_required = true;
    form.page.width = Width::narrow;
    return form;
}

}
