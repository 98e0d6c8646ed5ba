#pragma once
// An edition as the sheet that hangs on the village's board.

#include "render/sheet.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/site.hpp"

namespace gongkai::web {

// The day code stands on what is printed for a board; the page's own copy has none.
render::Sheet sheet_of(app::Office& office, const Site& site, const Dossier& dossier,
                       const std::string& day_code = {});
// Without its photos, for outlets that have a way of their own to show them.
render::Sheet sheet_in_words(app::Office& office, const Site& site, const Dossier& dossier,
                             const std::string& day_code = {});
std::string watermark_of_new(const Site& site); // 演示 or nothing: as when the edition was new
std::string watermark_of(const Site& site,
                         const Dossier& dossier); // 演示, 已更正, 已撤回; nothing when all is well

}
