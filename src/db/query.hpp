#pragma once

#include <string_view>

namespace gongkai::db {

// One named statement from sql/queries. An engine's own wording, where it has one, wins over the shared text.
struct Query {
    std::string_view name;
    std::string_view text;
    std::string_view sqlite = {};
    std::string_view postgres = {};
};

// One numbered step of the schema from sql/migrations; applied in order, never edited once published.
struct Migration {
    int number;
    std::string_view name;
    std::string_view text;
};

}
