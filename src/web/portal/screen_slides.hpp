#pragma once
// An edition as a screen shows it: words, amounts and lines, which the player lays out for its own size.

#include "base/json.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/site.hpp"

namespace gongkai::web::portal {

boost::json::object slides_of(app::Office& office, const Site& site, const Dossier& dossier);
boost::json::object qr_of(const std::string& address); // its side in modules and its path

}
