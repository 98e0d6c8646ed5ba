#pragma once
// Every file of a division's column, with what it is made of and how.

#include "app/write_column.hpp"
#include "web/column/column_state.hpp"

namespace gongkai::web::column {

app::ColumnPlan plan_of(ColumnOf column);

// Brings the bundle in a folder up to date. Takes its own connections: hold none while calling it.
Result<app::ColumnWritten> build_column(app::House& house, const Site& site, const ColumnAsked& asked,
                                        const std::filesystem::path& folder);

// Tags that inspection of government websites wants and gongkai.toml doesn't fill, by their names there.
std::vector<std::string> missing_tags(const Site& site);

}
