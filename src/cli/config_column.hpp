#pragma once
// The part of gongkai.toml about government columns: which divisions have one, and where it is sent.

#include "cli/config.hpp"

namespace gongkai::cli {

constexpr const char* column_tables = "column"; // [[column]]

std::vector<Config::Column> read_columns(const Toml& root);           // those without a mistake
std::string columns_text(const std::vector<Config::Column>& columns); // without passwords

}
