#pragma once
// A division's column as of a moment: its disclosures, each with its editions, where it is listed, until when
// it is posted.

#include <optional>
#include <vector>

#include "app/column_manifest.hpp"
#include "app/office.hpp"
#include "domain/division.hpp"
#include "store/column.hpp"
#include "web/shared/site.hpp"

namespace gongkai::web::column {

struct Listed {                                 // a disclosure
    std::vector<store::ColumnEdition> editions; // the one that counts first
    std::string village;                        // name
    std::string committee;                      // 六道沟村村民委员会
    law::ItemClass class_ = law::ItemClass::affairs;
    std::optional<Date> until; // the last day of its posting; nothing: it stays until it is replaced
    bool is_over = false;
    bool is_masked = false; // its list tells no longer of people, and has no files to take away
    std::size_t photos = 0; // of the edition that counts, when it tells of a stage of a project
    std::string made_of;    // fingerprint of all that its pages are made of

    const store::ColumnEdition& current() const { return editions.front(); }
    bool is_withdrawn() const { return current().kind == domain::EditionKind::withdrawn; }
    app::ColumnState state_of(const store::ColumnEdition& edition) const;
};

struct ColumnOf {
    Site site;
    domain::Division division;
    std::string name;                       // 六道沟镇村（居）务公开
    std::string address;                    // where its feeds say that it lies, without a slash at the end
    std::vector<domain::Division> villages; // that have something in it; none when the division is one itself
    std::vector<Listed> listed;             // newest first
    std::string made_of;                    // fingerprint of what every page shares

    bool has_villages() const { return !domain::is_village_level(division.kind); }
};

struct ColumnAsked {
    std::string division;
    std::string address = {}; // empty: where this site itself serves it
};
Result<ColumnOf> column_of(app::Office& office, const Site& site, const ColumnAsked& asked);

std::string fingerprint(const std::vector<std::string>& parts); // 16 hexadecimal digits
std::string page_of(const std::string& code);                   // e/LDG-7K4Q-3M8.html

}
