#pragma once
// An edition with all that stands around it: what both the page and the API tell of it.

#include "app/office.hpp"
#include "domain/division.hpp"
#include "domain/edition.hpp"
#include "domain/names_term.hpp"
#include "store/divisions.hpp"

#include <optional>
#include <vector>

namespace gongkai::web {

struct Dossier {
    domain::Edition edition;
    std::vector<domain::Edition> all; // of its disclosure, the first one first
    domain::Division village;
    const law::Item* item = nullptr; // nothing when today's catalogue no longer has it
    std::optional<store::Contact> contact;
    // As everybody may see it today; nothing once the disclosure was withdrawn.
    std::optional<domain::Content> content;
    domain::NamesTerm names; // until when all of it is shown
    law::AfterDays shown = law::AfterDays::names_stay; // what today hides of its content; names_stay: nothing
    std::optional<std::int64_t> position;   // of its leaf in the public log

    const domain::Edition& current() const { return all.back(); }
    const domain::Edition& first() const { return all.front(); }
    bool is_current() const { return current().id == edition.id; }
    bool hides_names() const { return shown != law::AfterDays::names_stay; }
    bool is_withdrawn() const { return current().kind == domain::EditionKind::withdrawn; }
    const domain::Edition* predecessor() const; // nothing for the first
};

Result<Dossier> dossier_of(app::Office& office, const std::string& code);

// As it was published, whatever today hides of it: for people in office, and to recognise what was printed then.
Dossier with_names(Dossier dossier);

domain::Content content_of(const domain::Edition& edition);

}
