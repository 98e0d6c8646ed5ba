#include "web/shared/dossier.hpp"

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
    Dossier dossier{.edition = std::move(*edition), .all = {}, .village = *village, .contact = {}, .content = {}, .position = {}};
    dossier.all = editions.of_disclosure(dossier.edition.disclosure);
    dossier.item = office.catalog(village->code).find(dossier.edition.item);
    dossier.contact = store::Divisions(office.db).contact(village->code);
    if (const auto entry = store::LogEntries(office.db).find(code)) dossier.position = entry->position;
    if (!dossier.is_withdrawn()) dossier.content = content_of(dossier.edition);
    return dossier;
}

}
