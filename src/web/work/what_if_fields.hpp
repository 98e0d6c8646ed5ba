#pragma once
// The fields of each kind of trial, with what was typed and what was wrong with it.

#include "web/work/what_if_view.hpp"

namespace gongkai::web::work {

using TitledFields = std::vector<std::pair<std::string, std::vector<Field>>>;
TitledFields what_if_fields(Visit& visit, const TypedWhatIf& typed, const std::optional<Refusal>& refusal);

}
