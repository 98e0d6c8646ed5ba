#include "web/work/wording.hpp"

#include <array>

#include "render/say.hpp"
#include "store/divisions.hpp"
#include "web/shared/wording.hpp"

namespace gongkai::web::work {

using render::say;

namespace {

struct Notice {
    std::string_view name; // in the address
    const char* says;
    Tone tone;
};

constexpr std::array notices{
    Notice{"saved", "notice.saved", Tone::ok},
    Notice{"no-file", "file.none_chosen", Tone::warn},
    Notice{"unreadable", "form.unreadable", Tone::warn},
    Notice{"changed", "draft.changed_meanwhile", Tone::warn},
    Notice{"handed-in", "notice.handed_in", Tone::ok},
    Notice{"taken-back", "notice.taken_back", Tone::ok},
    Notice{"discarded", "notice.discarded", Tone::ok},
    Notice{"moved", "notice.moved", Tone::ok},
    Notice{"signed", "notice.signed", Tone::ok},
    Notice{"sent-back", "notice.sent_back", Tone::ok},
    Notice{"recorded", "notice.recorded", Tone::ok},
    Notice{"moved-day", "notice.moved_day", Tone::ok},
    Notice{"withdrawn", "notice.withdrawn", Tone::ok},
    Notice{"excused", "notice.excused", Tone::ok},
    Notice{"village-ended", "notice.village_ended", Tone::ok},
    Notice{"contact", "notice.contact", Tone::ok},
    Notice{"catalog-drafted", "notice.catalog_drafted", Tone::ok},
    Notice{"catalog-undone", "notice.catalog_undone", Tone::ok},
    Notice{"catalog-imported", "notice.catalog_imported", Tone::ok},
    Notice{"place-registered", "notice.place_registered", Tone::ok},
    Notice{"place-closed", "notice.place_closed", Tone::ok},
    Notice{"place-pictured", "notice.place_pictured", Tone::ok},
    Notice{"photo-received", "notice.photo_received", Tone::ok},
    Notice{"inspected", "notice.inspected", Tone::ok},
    Notice{"hung", "notice.hung", Tone::ok},
    Notice{"taken-down", "notice.taken_down", Tone::ok},
    Notice{"paired", "notice.paired", Tone::ok},
    Notice{"unpaired", "notice.unpaired", Tone::ok},
    Notice{"notice-shown", "notice.notice_shown", Tone::ok},
    Notice{"notice-ended", "notice.notice_ended", Tone::ok},
    Notice{"catalog-adopted", "notice.catalog_adopted", Tone::ok},
};
}

std::string item_name(app::Office& office, const std::string& village, const std::string& item)
{
    const auto* found = office.catalog(village).find(item);
    return found ? found->name : item;
}

std::string village_name(app::Office& office, const std::string& village)
{
    const auto found = store::Divisions(office.db).find(village);
    return found ? found->name : village;
}

std::string matter(app::Office& office, const domain::Draft& draft)
{
    return say("work.matter", period_words(draft.period), item_name(office, draft.village, draft.item));
}

Head head_of(app::Office& office, const domain::Draft& draft)
{
    return {.crumbs = {{.href = "/work", .words = say("work.today")}},
            .period = period_words(draft.period),
            .title = item_name(office, draft.village, draft.item),
            .lead = village_name(office, draft.village)};
}

std::vector<Step> steps_of(const domain::Draft& draft)
{
    const bool begun = draft.upload || draft.form == domain::Form::nothing || draft.version > 0;
    int now = begun ? 1 : 0;
    if (draft.state == domain::DraftState::in_review) now = 2;
    if (draft.state == domain::DraftState::reviewed) now = 3;
    if (draft.state == domain::DraftState::published) now = 4;
    std::vector<Step> steps;
    for (int i = 0; i < 4; ++i)
        steps.push_back({say("work.step." + std::to_string(i + 1)), i < now    ? "done"
                                                                    : i == now ? "now"
                                                                               : ""});
    return steps;
}

std::string draft_href(const std::string& draft)
{
    return "/work/drafts/" + draft;
}

std::string say_finding(std::string_view key, const std::vector<std::string>& with)
{
    return render::spoken().say(key, with);
}

std::optional<Banner> notice_of(const http::Request& request)
{
    const auto asked = request.query_value("notice");
    if (!asked) return {};
    for (const auto& notice : notices)
        if (notice.name == *asked)
            return Banner{.tone = tone_class(notice.tone), .words = say(notice.says), .link = {}};
    return {};
}

std::string with_notice(const std::string& href, std::string_view notice)
{
    return href + "?notice=" + std::string(notice);
}

Errors errors_of(const Refusal& refusal)
{
    return {.title = say("work.please_change"), .wrongs = {{.field = {}, .words = say(refusal)}}};
}

http::Response shown(render::Out& out, int status)
{
    return http::html(status, out.take()).with("Cache-Control", std::string(http::cache_control::never));
}

}
