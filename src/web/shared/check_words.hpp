#pragma once
// What a check of an exported edition found, in words; and the same words for the browser, which checks by
// itself.

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "app/verify_export.hpp"

namespace gongkai::web {

std::string mismatch_words(const app::ExportedEdition& edition, const app::Mismatch& mismatch);
std::vector<std::string> check_words(const app::ExportedEdition& edition, const app::ExportCheck& check);
boost::json::object check_dictionary(); // every sentence under check., by what follows

}
