#include "web/shared/dossier.hpp"

#include "app/names_term.hpp"
#include "base/ensure.hpp"
#include "store/editions.hpp"
#include "store/log_entries.hpp"

namespace gongkai::web {

const domain::Edition* Dossier::predecessor() const
{
    for (const auto& other : all)
        if (other.number == edition.number - 1) return &other;
    return nullptr;
}

namespace {

std::optional<Date> replaced_on(const Dossier& dossier)
{
    for (const auto& other : dossier.all)
        if (other.number == dossier.edition.number + 1) return shanghai_date(other.published_at);
    return {};
}

// Every outlet shows a dossier's content: what is hidden here is hidden everywhere.
void show_as_of_today(app::Office& office, Dossier& dossier)
{
    const auto& edition = dossier.edition;
    dossier.names = app::names_term(office, {.village = edition.village,
                                             .item = edition.item,
                                             .on = shanghai_date(edition.published_at),
                                             .replaced_on = replaced_on(dossier)});
    if (dossier.is_withdrawn()) return;
    const auto whole = content_of(edition);
    const auto after = dossier.names.on(office.today());
    dossier.content = domain::shown_content(whole, after);
    if (*dossier.content != whole) dossier.shown = after;
}

}

domain::Content content_of(const domain::Edition& edition)
{
    auto content = from_json<domain::Content>(edition.content);
    ENSURE(content.has_value());
    return std::move(*content);
}

// A withdrawal takes the earlier editions' texts out of sight too: what was withdrawn may have hurt somebody.
Result<Dossier> dossier_of(app::Office& office, const std::string& code)
{
    store::Editions editions(office.db);
    auto edition = editions.find(code);
    if (!edition) return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    const auto village = store::Divisions(office.db).find(edition->village);
    ENSURE(village.has_value());
    Dossier dossier{.edition = std::move(*edition), .all = {}, .village = *village, .contact = {}, .content = {}, .names = {}, .position = {}};
    dossier.all = editions.of_disclosure(dossier.edition.disclosure);
    dossier.item = office.catalog(village->code).find(dossier.edition.item);
    dossier.contact = store::Divisions(office.db).contact(village->code);
    if (const auto entry = store::LogEntries(office.db).find(code)) dossier.position = entry->position;
    show_as_of_today(office, dossier);
    return dossier;
}

Dossier with_names(Dossier dossier)
{
    if (dossier.hides_names()) dossier.content = content_of(dossier.edition);
    dossier.shown = law::AfterDays::names_stay;
    return dossier;
}

}
