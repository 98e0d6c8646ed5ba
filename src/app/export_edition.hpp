#pragma once
// An edition made ready to be taken away.

#include "app/edition_export.hpp"
#include "domain/edition.hpp"

namespace gongkai::app {

enum class Texts { shown, taken_down };
ExportedEdition exported(const domain::Edition& edition, const std::string& address, Texts texts,
                         std::optional<LogEvidence> log);

}
