#include "web/work/inspect_view.hpp"

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/inspections.hpp"
#include "store/places.hpp"
#include "web/shared/inspection_words.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/place_form.hpp"

namespace gongkai::web::work {
namespace {

using domain::InspectionPoint;
using domain::PointVerdict;
using render::say;

constexpr int most_history = 20;

PointFields point_fields(InspectionPoint point, const http::Form& typed)
{
    const std::string name = boost::describe::enum_to_string(point, "");
    PointFields fields{.verdict = {.name = name + ".verdict",
                                   .label = point_words(point),
                                   .help = say("inspect.point_help." + name)},
                       .words = {.name = name + ".words", .label = say("inspect.words", point_words(point))}};
    const auto chosen = typed.value(fields.verdict.name).value_or("");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PointVerdict>>([&](auto one) {
        fields.verdict.options.push_back({.value = one.name,
                                          .words = say(fmt::format("inspect.verdict.{}", one.name)),
                                          .is_chosen = chosen == one.name});
    });
    fields.words.value = typed.value(fields.words.name).value_or("");
    fields.words.is_required = false;
    return fields;
}

std::vector<domain::Place> boards_of(app::Office& office, const std::string& village)
{
    auto places = store::Places(office.db).of(village);
    std::erase_if(places, [](const auto& place) { return !domain::takes_paper(place.kind); });
    return places;
}

}

std::string inspect_href(const std::string& place)
{
    return place_href(place) + "/inspect";
}

InspectPage inspect_page(Visit& visit, const domain::Place& place, const http::Form& typed)
{
    const auto title = say("inspect.title", place.name);
    InspectPage view{
        .page = page_for(visit, title),
        .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                 .title = title,
                 .lead = say("place.two_words", village_name(visit.reading(), place.village),
                             where_words(place))},
        .action = inspect_href(place.id),
        .csrf = visit.session->csrf,
        .photos = {.name = "photos", .label = say("photo.field"), .help = say("inspect.photos_help")},
        .history = inspection_lines(visit.reading(), place)};
    view.page.width = Width::narrow;
    view.photos.is_required = false;
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<InspectionPoint>>(
        [&](auto one) { view.points.push_back(point_fields(one.value, typed)); });
    return view;
}

void add_refusals(InspectPage& view, const std::vector<Refusal>& refusals)
{
    view.errors.title = say("work.please_change");
    for (const auto& refusal : refusals) {
        const auto words = say(refusal);
        view.errors.wrongs.push_back({.field = refusal.field, .words = words});
        for (auto& point : view.points)
            for (auto* field : {&point.verdict, &point.words})
                if (field->name == refusal.field) field->error = words;
        if (refusal.field == view.photos.name && view.photos.error.empty()) view.photos.error = words;
    }
}

std::vector<std::string> inspection_lines(app::Office& office, const domain::Place& place)
{
    std::vector<std::string> lines;
    for (const auto& one : store::Inspections(office.db).of(place.id, most_history))
        lines.push_back(
            say("inspect.by", inspection_words(office, one), one.inspector, role_words(one.role)));
    return lines;
}

RowGroup boards_to_inspect(app::Office& office, const std::string& scope)
{
    RowGroup group{say("inspect.group"), {}};
    for (const auto& village : store::Divisions(office.db).villages_within(scope))
        for (const auto& place : boards_of(office, village.code)) {
            const auto last = store::Inspections(office.db).of(place.id, 1);
            group.rows.push_back(
                {.href = inspect_href(place.id),
                 .title = say("inspect.title", place.name),
                 .note = last.empty() ? say("inspect.never") : inspection_words(office, last.front())});
        }
    return group;
}

RowGroup faults_found(app::Office& office, const std::string& scope)
{
    RowGroup group{say("inspect.faults"), {}};
    const store::Inspections inspections(office.db);
    for (const auto& village : store::Divisions(office.db).villages_within(scope))
        for (const auto& last : inspections.last_in(village.code)) {
            const auto result = domain::result_of(inspections.points_of(last.id));
            if (result.bad.empty()) continue;
            const auto place = store::Places(office.db).find(last.place).value();
            group.rows.push_back(
                {.href = place_href(place.id),
                 .title = say("inspect.fault", place.name, bad_words(result)),
                 .note = say("inspect.fault_note", render::short_date(shanghai_date(last.inspected_at)),
                             last.inspector),
                 .state = tag(Tone::warn, say("work.tag_waits_for_you"))});
        }
    return group;
}

}
