#include "web/work/screen_notice_view.hpp"

#include <algorithm>

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "store/screen_notices.hpp"
#include "web/shared/page_for.hpp"
#include "web/work/in_charge.hpp"

namespace gongkai::web::work {
namespace {

using render::say;

constexpr int most_notices = 50;
constexpr std::chrono::hours usual_time{2};

std::vector<std::string> scopes_in_charge(const domain::Actor& actor)
{
    return scopes_of(actor, app::notice_givers);
}

Field field(const std::string& name, std::string value)
{
    Field made{
        .name = name, .label = say("screen_notice." + name), .help = say("screen_notice." + name + "_help")};
    made.value = std::move(value);
    return made;
}

// The town's own line first: it stands for all of its villages.
std::vector<Option> places_to_choose(app::Office& office, const std::string& chosen)
{
    std::vector<Option> options;
    const store::Divisions divisions(office.db);
    const auto offer = [&](const std::string& code, std::string words) {
        if (std::ranges::find(options, code, &Option::value) == options.end())
            options.push_back({.value = code, .words = std::move(words), .is_chosen = code == chosen});
    };
    for (const auto& scope : scopes_in_charge(office.actor))
        if (const auto division = divisions.find(scope);
            division && !domain::is_village_level(division->kind))
            offer(scope, say("screen_notice.whole", division->name));
    for (const auto& village : villages_in_charge(office, app::notice_givers))
        offer(village.code, village.name);
    return options;
}

std::string note_of(app::Office& office, const domain::ScreenNotice& notice)
{
    return say("screen_notice.note", village_name(office, notice.scope), notice.said_by_name, notice.said_at,
               notice.until_at);
}

void add_notices(ScreenNoticesPage& view, app::Office& office)
{
    std::vector<std::string> seen;
    for (const auto& scope : scopes_in_charge(office.actor))
        for (const auto& notice : store::ScreenNotices(office.db).of(scope, most_notices)) {
            if (std::ranges::find(seen, notice.id) != seen.end()) continue;
            seen.push_back(notice.id);
            const auto note = note_of(office, notice);
            if (notice.is_on(office.now))
                view.notices.push_back({.id = notice.id, .words = notice.words, .note = note, .is_on = true});
            else if (notice.ended_at)
                view.past.push_back(say("screen_notice.ended", notice.words, note, *notice.ended_at));
            else
                view.past.push_back(say("screen_notice.over", notice.words, note));
        }
}

}

ScreenNoticesPage screen_notices_page(Visit& visit, const app::ShowScreenNotice& typed,
                                      const std::optional<Refusal>& refusal)
{
    auto& office = visit.reading();
    const auto until = typed.until.empty() ? shanghai_minute(Instant(visit.now + usual_time)) : typed.until;
    ScreenNoticesPage view{.page = page_for(visit, say("screen_notice.title")),
                           .head = {.crumbs = {{.href = "/work", .words = say("work.today")}},
                                    .title = say("screen_notice.title"),
                                    .lead = say("screen_notice.means")},
                           .errors = {},
                           .csrf = visit.session->csrf,
                           .scope = field("scope", typed.scope),
                           .words = field("words", typed.words),
                           .until = field("until", until),
                           .notices = {},
                           .past = {}};
    view.page.width = Width::narrow;
    view.scope.options = places_to_choose(office, typed.scope);
    view.until.is_short = true;
    if (auto notice = notice_of(visit.request)) view.page.banners.push_back(std::move(*notice));
    add_notices(view, office);
    if (!refusal) return view;
    view.errors = errors_of(*refusal);
    for (auto* one : {&view.scope, &view.words, &view.until})
        if (one->name == refusal->field) one->error = say(*refusal);
    return view;
}

}
