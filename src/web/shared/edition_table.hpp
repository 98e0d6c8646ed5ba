#pragma once
// The lines of an edition as a table to take away: entries of an account, people of a list.

#include <optional>

#include "domain/content.hpp"
#include "render/table_file.hpp"

namespace gongkai::web {

std::optional<render::TableFile>
table_file_of(const domain::Content& content); // nothing where there are no lines

}
