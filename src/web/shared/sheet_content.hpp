#pragma once
// What an edition says, set for its sheet: an account, a list of people, words, or labels with what they say.
// Which one follows from what is said and from its item in the catalogue; nobody chooses it.

#include "render/sheet.hpp"
#include "web/shared/dossier.hpp"

namespace gongkai::web {

void add_content(render::Sheet& sheet, const Dossier& dossier);

}
