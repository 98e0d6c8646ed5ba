#pragma once
// A named SQL text. Both engines read `text` and its $1, $2 …, unless one of them has words of its own.
//
// How to write one: give an untyped parameter a type where PostgreSQL can't infer it (`CAST($1 AS TEXT) IS
// NULL`), never cast to DATE (SQLite would keep the year alone), and keep dates, months and instants as ISO
// text.

#include <string_view>

namespace gongkai::db {

struct Query {
    std::string_view name;
    std::string_view text;
    std::string_view sqlite = {};   // when not empty, instead of text
    std::string_view postgres = {}; // when not empty, instead of text
};

// One numbered step of the schema, from sql/migrations.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view text;
};

}
