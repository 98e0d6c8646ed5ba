#include <gtest/gtest.h>

#include "tools/run_tool.hpp"

using namespace gongkai;

namespace {

void expect_contains(const std::string& text, std::string_view part)
{
    EXPECT_NE(text.find(part), text.npos) << "missing: " << part << "\nin: " << text;
}

std::string refused(std::string_view path, std::string_view text)
{
    const tools::Folder folder;
    folder.write("sql/queries/village.sql", "-- list_villages: all.\nSELECT name FROM villages");
    folder.write(path, text);
    const auto ran = folder.run(SQLC " sql out");
    EXPECT_NE(ran.status, 0) << text;
    return ran.output;
}

TEST(Queries, become_constants_with_their_sentence_and_without_comments)
{
    const tools::Folder folder;
    folder.write("sql/queries/viewing.sql",
                 "-- fragment viewing_columns\nid, number\n"
                 "-- find_viewing: one viewing.\nSELECT {{viewing_columns}}\n"
                 "-- the index makes this quick\nFROM viewings WHERE number = $1;\n");
    ASSERT_EQ(folder.run(SQLC " sql out").output, "");
    const auto header = folder.read("out/sql/viewing.hpp");
    expect_contains(header, "// one viewing.\ninline constexpr db::Query find_viewing{");
    expect_contains(header, "R\"sql(SELECT id, number\nFROM viewings WHERE number = $1)sql\"");
    expect_contains(folder.read("out/sql/all.hpp"), "std::array<db::Query, 1> all{find_viewing, }");
}

TEST(Queries, may_be_worded_for_one_engine)
{
    const tools::Folder folder;
    folder.write("sql/queries/search.sql", "-- fragment c\nid\n-- find: one.\nSELECT {{c}} FROM a\n");
    folder.write("sql/queries/search.postgres.sql", "-- find: one.\nSELECT {{c}} FROM b\n");
    ASSERT_EQ(folder.run(SQLC " sql out").output, "");
    expect_contains(folder.read("out/sql/search.hpp"), ".text = R\"sql(SELECT id FROM a)sql\",\n"
                                                       ".postgres = R\"sql(SELECT id FROM b)sql\"}");
}

TEST(Queries, are_refused_with_file_and_line)
{
    EXPECT_EQ(refused("sql/queries/a.sql", "-- x: one.\nSELECT 1\n-- x: two.\nSELECT 2"),
              "sql/queries/a.sql:3: error: query 'x' is declared twice\n");
    expect_contains(refused("sql/queries/a.sql", "-- list_villages: all.\nSELECT 1"),
                    "village.sql:1: error: query 'list_villages' stands in sql/queries/a.sql already");
    expect_contains(refused("sql/queries/a.sql", "-- x:\nSELECT 1"),
                    "a.sql:1: error: query 'x' needs a sentence");
    expect_contains(refused("sql/queries/a.sql", "SELECT 1"), "SQL before the first");
    expect_contains(refused("sql/queries/a.sql", "-- x: one.\n-- y: two.\nSELECT 2"), "query 'x' has no SQL");
    expect_contains(refused("sql/queries/a.sql", "-- x: one.\nSELECT * FROM a"),
                    "selects *; name its columns");
    expect_contains(refused("sql/queries/a.sql", "-- x: one.\nSELECT a.* FROM a"),
                    "selects *; name its columns");
    expect_contains(refused("sql/queries/a.sqlite.sql", "-- x: one.\nSELECT 1"),
                    "worded for one engine only");
}

TEST(Queries, use_the_fragments_of_their_file_and_all_of_them)
{
    expect_contains(refused("sql/queries/a.sql", "-- x: one.\nSELECT {{c}}"),
                    "a.sql:1: error: fragment 'c' is not declared");
    expect_contains(refused("sql/queries/a.sql", "-- fragment c\na\n-- x: one.\nSELECT 1"),
                    "a.sql:1: error: fragment 'c' is used by no query");
}

TEST(Migrations, keep_their_number_name_and_text)
{
    const tools::Folder folder;
    folder.write("sql/migrations/0001_villages.sql", "-- Why.\nCREATE TABLE villages (name TEXT);\n");
    folder.write("sql/migrations/0003_people.sql", "-- Why.\n");
    ASSERT_EQ(folder.run(SQLC " sql out").output, "");
    const auto header = folder.read("out/sql/migrations.hpp");
    expect_contains(header, "db::Migration{1, \"villages\", R\"sql(-- Why.\nCREATE TABLE");
    expect_contains(header, "db::Migration{3, \"people\"");
}

TEST(Migrations, are_refused_without_a_number_or_a_reason)
{
    expect_contains(refused("sql/migrations/villages.sql", "-- Why.\n"), "NNNN_what_it_changes.sql");
    expect_contains(refused("sql/migrations/0001_villages.sql", "CREATE TABLE a (b TEXT);"),
                    "opens with a comment");
}

}
