#pragma once
// Looks at every copy of every edition from outside: the site's own address, and the columns that
// gongkai.toml names.

#include "app/check_copies.hpp"
#include "cli/config.hpp"
#include "outlet/http_get.hpp"
#include "web/column/column_plan.hpp"
#include "web/shared/site.hpp"

namespace gongkai::cli {

// A bundle in a folder, or at an address.
app::ColumnSource column_source(std::string place, outlet::HttpClient& client);
Result<app::ColumnPlan> plan_for(app::House& house, const web::Site& site,
                                 const web::column::ColumnAsked& asked);

// `address`: where readers reach the site; empty: where gongkai.toml says that it is.
app::CopyTally look_at_copies(app::House& house, const web::Site& site,
                              const std::vector<Config::Column>& columns, const std::string& scope,
                              const std::string& address = {});

}
