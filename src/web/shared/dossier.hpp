#pragma once
// An edition with all that stands around it: what both the page and the API tell of it.

#include "app/office.hpp"
#include "domain/division.hpp"
#include "domain/edition.hpp"
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
    std::optional<domain::Content> content; // nothing once the disclosure was withdrawn
    std::optional<std::int64_t> position;   // of its leaf in the public log

    const domain::Edition& current() const { return all.back(); }
    const domain::Edition& first() const { return all.front(); }
    bool is_current() const { return current().id == edition.id; }
    bool is_withdrawn() const { return current().kind == domain::EditionKind::withdrawn; }
    const domain::Edition* predecessor() const; // nothing for the first
};

Result<Dossier> dossier_of(app::Office& office, const std::string& code);

domain::Content content_of(const domain::Edition& edition);

}
