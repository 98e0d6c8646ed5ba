#include "web/work/announcement_view.hpp"

#include "app/announce.hpp"
#include "app/announcement.hpp"
#include "app/queue_article.hpp"
#include "render/say.hpp"
#include "web/shared/edition_picture.hpp"
#include "web/shared/page_for.hpp"
#include "web/shared/wording.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/message_tag.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

namespace {

using render::say;

std::vector<PartShown> parts_of(Visit& visit, const Dossier& dossier)
{
    const int parts = picture_of(visit, dossier).parts();
    const auto& code = dossier.edition.code;
    std::vector<PartShown> shown;
    for (int part = 1; part <= parts; ++part)
        shown.push_back(
            {.href = picture_href(code, part),
             .alt = say("announcement.picture_of", dossier.edition.title, part, parts),
             .file = code + (parts > 1 ? "-" + std::to_string(part) : std::string()) + ".png",
             .words = parts > 1 ? say("announcement.save_part", part) : say("announcement.save_picture")});
    return shown;
}

Row row_of(app::Office& office, const app::Announced& told)
{
    const auto division = store::Divisions(office.db).find(told.division);
    return {.title = say("announcement.group", division ? division->name : told.division,
                         say(std::string("channel.") + boost::describe::enum_to_string(told.channel, ""))),
            .state =
                told.message ? message_tag(*told.message) : tag(Tone::none, say("announcement.not_told"))};
}

// A clerk gives it, once; again when it wasn't taken.
void add_account(AnnouncementPage& view, app::Office& office, const Dossier& dossier)
{
    const auto standing = app::article_standing(office, dossier.edition);
    if (!standing) return;
    const auto division = store::Divisions(office.db).find(standing->division);
    view.account = say("announcement.account_of", division ? division->name : standing->division);
    if (standing->message) view.given = message_tag(*standing->message);
    const bool was_taken = standing->message && standing->message->state != domain::OutgoingState::failed &&
                           standing->message->state != domain::OutgoingState::dropped;
    view.may_give = !was_taken && dossier.is_current() &&
                    office.actor.holds(domain::Role::clerk, dossier.edition.village);
}

}

std::string announcement_href(const std::string& code)
{
    return edition_href(code) + "/announcement";
}

AnnouncementPage announcement_page(Visit& visit, const Dossier& dossier,
                                   const std::optional<Refusal>& refusal)
{
    auto& office = visit.reading();
    const auto& edition = dossier.edition;
    const auto what = app::matter(edition.title, dossier.village.name, edition.period, edition.form);
    AnnouncementPage view{
        .page = page_for(visit, say("announcement.title")),
        .head = {.crumbs = {{.href = edition_href(edition.code), .words = edition.code}},
                 .title = say("announcement.title"),
                 .lead = say("announcement.lead", dossier.village.name, period_words(edition.period), what)},
        .text = app::announcement(office, edition, visit.site.base_url),
        .pictures_title = {},
        .pictures_help = {},
        .code = edition.code,
        .csrf = visit.session->csrf};
    view.page.width = Width::narrow;
    view.page.copies = true;
    if (!dossier.is_current()) {
        view.state = say("announcement.not_current");
        view.newer =
            Link{.href = announcement_href(dossier.current().code), .words = say("announcement.see_current")};
    }
    view.pictures = parts_of(visit, dossier);
    const auto many = view.pictures.size();
    view.pictures_title = many > 1 ? say("announcement.pictures", many) : say("announcement.picture");
    view.pictures_help =
        say(dossier.is_withdrawn() ? "announcement.picture_withdrawn" : "announcement.picture_help");
    for (const auto& told : app::announced(office, edition))
        view.groups.push_back(row_of(office, told));
    add_account(view, office, dossier);
    if (refusal) view.errors = errors_of(*refusal);
    return view;
}

}
