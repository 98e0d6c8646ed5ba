#include "web/work/recall_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/say.hpp"
#include "render/sheet.hpp"
#include "web/shared/edition_sheet.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/place_words.hpp"
#include "web/shared/wording.hpp"
#include "web/work/today_view.hpp"
#include "web/work/wall_plan.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {
namespace {

using app::Recall;
using render::say;
using render::short_date;

constexpr Roles keepers{domain::Role::clerk, domain::Role::town_officer};

std::size_t overdue_in(const std::vector<Recall>& all, Date today)
{
    return std::size_t(std::ranges::count_if(all, [&](const Recall& one) { return one.is_overdue(today); }));
}

std::string title_at(app::Office& office, const domain::Place& place)
{
    return say("place.two_words", village_name(office, place.village), place.name);
}

std::string why_words(const Recall& one)
{
    return say("recall.because", ending_words(one.because, {}), short_date(one.since));
}

std::string instead_words(const Recall& one)
{
    switch (one.because) {
    case domain::PostingEnding::replaced: return say("recall.replaced_by", one.replaced_by);
    case domain::PostingEnding::withdrawn: return say("recall.nothing_withdrawn");
    case domain::PostingEnding::over:
    case domain::PostingEnding::early:
    case domain::PostingEnding::place_closed: return say("recall.nothing_over");
    }
    std::unreachable();
}

std::string what_words(app::Office& office, const Recall& one)
{
    return title_of(office, one.place.village, one.edition.item, one.edition.period);
}

void add_line(render::Sheet& list, app::Office& office, const Recall& one)
{
    list.rows.push_back({.line = std::to_string(list.rows.size() + 1),
                         .cells = {title_at(office, one.place), what_words(office, one), one.edition.code,
                                   why_words(one), instead_words(one)}});
}

std::vector<RecallAtPlace> by_place(app::Office& office, const std::vector<Recall>& all)
{
    std::vector<RecallAtPlace> places;
    for (const auto& one : all) {
        auto at = std::ranges::find(places, one.place.id, &RecallAtPlace::place);
        if (at == places.end())
            at = places.insert(places.end(), RecallAtPlace{.place = one.place.id,
                                                           .title = title_at(office, one.place),
                                                           .where = where_words(one.place),
                                                           .lines = {}});
        at->lines.push_back(recall_line(office, one));
    }
    return places;
}

}

std::vector<Recall> recalls_in_charge(app::Office& office)
{
    std::vector<Recall> all;
    for (const auto& scope : scopes_of(office.actor, keepers))
        for (auto& one : app::recall_in(office, scope))
            if (std::ranges::none_of(all,
                                     [&](const Recall& known) { return known.posting.id == one.posting.id; }))
                all.push_back(std::move(one));
    std::ranges::stable_sort(all, {}, &Recall::since);
    return all;
}

RecallLine recall_line(app::Office& office, const Recall& one)
{
    const auto days = one.days_on(office.today());
    return {.code = one.edition.code,
            .href = "/e/" + one.edition.code,
            .title = what_words(office, one),
            .note = say("recall.note", why_words(one), short_date(one.posting.hung_on())),
            .instead = instead_words(one),
            .state = one.is_overdue(office.today()) ? tag(Tone::bad, say("recall.overdue", days))
                                                    : tag(Tone::warn, say("recall.now"))};
}

std::optional<Row> recall_row(app::Office& office)
{
    const auto all = recalls_in_charge(office);
    if (all.empty()) return {};
    const auto overdue = overdue_in(all, office.today());
    return Row{.href = "/work/recall",
               .title = say("recall.row", all.size()),
               .note = say("recall.row_note"),
               .state = overdue > 0 ? tag(Tone::bad, say("recall.row_overdue", overdue, app::recall_days))
                                    : tag(Tone::warn, say("recall.now"))};
}

RecallPage recall_page(Visit& visit)
{
    auto& office = visit.reading();
    const auto all = recalls_in_charge(office);
    RecallPage view{.page = page_for(visit, say("recall.title")),
                    .head = {.crumbs = {{.href = "/work", .words = say("work.today")},
                                        {.href = "/work/places", .words = say("place.title")}},
                             .title = say("recall.title"),
                             .lead = say("recall.lead")},
                    .csrf = visit.session->csrf,
                    .overdue = {},
                    .places = by_place(office, all),
                    .print = {}};
    if (all.empty()) {
        view.none = Empty{.title = say("recall.none"), .words = say("recall.none_means"), .action = {}};
        return view;
    }
    view.print = {{.href = "/work/recall/list.pdf", .words = say("recall.print")}};
    if (const auto overdue = overdue_in(all, office.today()); overdue > 0)
        view.overdue = say("recall.overdue_means", overdue, app::recall_days);
    return view;
}

std::string recall_pdf(Visit& visit)
{
    auto& office = visit.reading();
    const auto all = recalls_in_charge(office);
    render::Sheet list;
    list.village = visit.site.name;
    list.title = say("recall.title");
    list.facts.more = {to_text(office.today()), say("recall.sheets", all.size())};
    list.columns = {{.title = say("recall.column_place"), .width = 1.6},
                    {.title = say("wall.cover_what"), .width = 2.4},
                    {.title = say("wall.cover_code"), .width = 1.5},
                    {.title = say("recall.column_why"), .width = 1.8},
                    {.title = say("recall.column_instead"), .width = 1.8}};
    for (const auto& one : all)
        add_line(list, office, one);
    if (all.empty()) list.paragraphs = {say("recall.none")};
    return render::sheet_pdf(
        list, {.paper = render::SheetOptions::Paper::a4_portrait, .watermark = watermark_of_new(visit.site)});
}

}
