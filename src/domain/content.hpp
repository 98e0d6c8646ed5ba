#pragma once
// What an edition says: named fields and tables of lines, whatever the item. The canonical order of its parts
// is the order in which they stand here; docs/commitment.md builds on it.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::domain {

enum class Form { finance, list, notice, nothing };
BOOST_DESCRIBE_ENUM(Form, finance, list, notice, nothing)

struct Field {
    std::string name;  // a stable key such as "opening"; unique within a content
    std::string value; // text; money as integer 分, dates as 2026-10-03
    auto operator<=>(const Field&) const = default;
};
BOOST_DESCRIBE_STRUCT(Field, (), (name, value))

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> lines; // each as long as columns
    auto operator<=>(const Table&) const = default;
};
BOOST_DESCRIBE_STRUCT(Table, (), (name, columns, lines))

struct Content {
    Form form = Form::notice;
    std::string title;
    std::vector<Field> fields;
    std::vector<Table> tables;
    auto operator<=>(const Content&) const = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (form, title, fields, tables))

std::string field_of(const Content& content, std::string_view name); // empty when it isn't there
const Table* table_of(const Content& content, std::string_view name);

// One text a reader can see, with the path under which it is committed.
struct Leaf {
    std::string path; // "title", "field/opening", "table/entries/12/3" (line 12, column 3; line 0 is the head)
    std::string value;
};

// All of a content in canonical order, grouped: a field is a group of its own, so is each table's head, so is
// each table line (whose cells stay together).
std::vector<std::vector<Leaf>> leaves_of(const Content& content);

// What a reader would see changed between two editions.
struct Change {
    enum class Kind { added, removed, altered };
    Kind kind = Kind::altered;
    std::string where; // path of the field or line
    std::vector<std::string> before;
    std::vector<std::string> after;
};
std::vector<Change> changes_between(const Content& before, const Content& after);

}
