#include "web/shared/edition_sheet.hpp"

#include "app/stage_photo.hpp"
#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "law/due.hpp"
#include "render/say.hpp"
#include "web/shared/sheet_content.hpp"
#include "web/shared/wording.hpp"
#include "web/shared/names_notice.hpp"

namespace gongkai::web {
namespace {

using render::say;

std::vector<std::string> signatories(const domain::Edition& edition)
{
    std::vector<std::string> names;
    if (!edition.drafted_by.empty()) names.push_back(say("portal.sheet_drafted", edition.drafted_by));
    if (!edition.reviewed_by.empty()) names.push_back(say("portal.sheet_reviewed", edition.reviewed_by));
    if (!edition.approved_by.empty()) names.push_back(say("portal.sheet_approved", edition.approved_by));
    return names;
}

std::string ask_words(const std::optional<store::Contact>& contact)
{
    if (!contact) return {};
    return join(contact_lines(contact), say("portal.list_comma"));
}

std::vector<render::SheetPhoto> sheet_photos(app::Office& office, const domain::Content& content)
{
    std::vector<render::SheetPhoto> photos;
    for (const auto& photo : domain::photos_of(content))
        photos.push_back({{app::picture_of(office, photo), photo.width, photo.height}, photo.caption});
    return photos;
}

}

render::Sheet sheet_in_words(app::Office& office, const Site& site, const Dossier& dossier,
                             const std::string& day_code)
{
    const auto& edition = dossier.edition;
    const auto day = shanghai_date(edition.published_at);
    render::Sheet sheet;
    sheet.village = dossier.village.name;
    sheet.title = period_words(edition.period) + " " +
                  matter(edition.title, dossier.village.name, edition.period, edition.form);
    sheet.facts.published_on = day;
    const auto hung_on = day_code.empty() ? day : office.today(); // what is printed for a board hangs from today
    if (const auto posted = law::posted(office.statutes, hung_on, {.division = edition.village}))
        sheet.facts.posted_until = posted->last_required_day;
    add_content(sheet, dossier);
    if (auto hidden = names_hidden_words(dossier); !hidden.empty())
        sheet.voice.push_back({.lead = say("names.sheet_lead"), .text = std::move(hidden)});
    if (edition.kind == domain::EditionKind::corrected && dossier.content)
        sheet.voice.push_back({.lead = say("portal.corrected_because"), .text = edition.note});
    if (!edition.reservation.empty() && dossier.content)
        sheet.voice.push_back({.lead = say("portal.reservation_of", edition.reviewed_by), .text = edition.reservation});
    sheet.signatories = signatories(edition);
    sheet.ask = ask_words(dossier.contact);
    sheet.footer = committee_of(dossier.village);
    sheet.code = edition.code;
    sheet.edition = static_cast<int>(edition.number);
    sheet.day_code = day_code;
    sheet.qr_payload = domain::sheet_address(site.base_url, edition.code, edition.commitment, day_code);
    return sheet;
}

render::Sheet sheet_of(app::Office& office, const Site& site, const Dossier& dossier,
                       const std::string& day_code)
{
    auto sheet = sheet_in_words(office, site, dossier, day_code);
    if (dossier.content) sheet.photos = sheet_photos(office, *dossier.content);
    return sheet;
}

std::string watermark_of_new(const Site& site)
{
    return site.demonstration ? say("sheet.demonstration") : std::string();
}

std::string watermark_of(const Site& site, const Dossier& dossier)
{
    std::vector<std::string> marks;
    if (site.demonstration) marks.push_back(watermark_of_new(site));
    if (dossier.is_withdrawn()) marks.push_back(say("portal.withdrawn"));
    else if (!dossier.is_current()) marks.push_back(say("sheet.superseded"));
    return join(marks, " ");
}

}
