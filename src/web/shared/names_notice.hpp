#pragma once
// What is said where a list no longer tells of people: since when, by which rule, what stays, who may still
// ask.

#include <optional>
#include <string>
#include <vector>

#include "web/shared/dossier.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

struct NamesNotice {
    std::string title;
    std::vector<std::string> lines;
};
std::optional<NamesNotice> names_notice(app::Office& office, const Dossier& dossier);

std::string
names_hidden_words(const Dossier& dossier); // one sentence for sheets and pictures; empty: nothing is hidden
std::optional<Fact> names_until(const Dossier& dossier); // while they are shown and a day ends it

}
