// Each lint is shown one thing it must refuse and one it must let pass.
#include <gtest/gtest.h>
#include <map>

#include "tools/run_tool.hpp"

using namespace gongkai;

namespace {

using Tree = std::map<std::string, std::string>;

constexpr auto layers = "```layers\nbase:\nlaw: base\nhttp: base\nstore: base\nweb: base http\n```\n";

tools::Ran check(const std::string& lint, const Tree& tree)
{
    const tools::Folder folder;
    folder.write("ARCHITECTURE.md", layers);
    for (const auto& [path, text] : tree)
        folder.write(path, text);
    return folder.run("PYTHONDONTWRITEBYTECODE=1 python3 " SOURCE_ROOT "/tools/" + lint);
}

void expect_clean(const std::string& lint, const Tree& tree)
{
    const auto ran = check(lint, tree);
    EXPECT_EQ(ran.status, 0) << ran.output;
}

void expect_found(const std::string& lint, const Tree& tree, const std::string& finding)
{
    const auto ran = check(lint, tree);
    EXPECT_NE(ran.status, 0) << lint << " let pass: " << finding;
    EXPECT_NE(ran.output.find(finding), std::string::npos) << ran.output;
    EXPECT_NE(ran.output.find("against the rule: "), std::string::npos) << ran.output;
}

TEST(LayersLint, finds_an_include_that_points_up)
{
    expect_clean("check-layers",
                 {{"src/law/a.cpp", "#include \"base/date.hpp\"\n// #include \"web/x.hpp\"\n"}});
    expect_found("check-layers", {{"src/law/a.cpp", "\n#include \"web/x.hpp\"\n"}},
                 "src/law/a.cpp:2: law/ may not include web/");
    expect_found("check-layers", {{"src/law/a.cpp", "#include \"x.hpp\"\n"}}, "\"x.hpp\" names no layer");
    expect_found("check-layers", {{"src/law/a.cpp", "#include \"sql/duty.hpp\"\n"}},
                 "may not use what is generated");
    expect_found("check-layers", {{"src/web/work/a.cpp", "#include \"web/portal/x.hpp\"\n"}},
                 "web/work may not include web/portal");
}

TEST(LayersLint, keeps_libraries_at_home_and_transactions_out_of_web)
{
    expect_clean("check-layers", {{"src/http/server.cpp", "#include <boost/asio/post.hpp>\n"}});
    expect_found("check-layers", {{"src/web/a.cpp", "#include <sqlite3.h>\n"}},
                 "belongs to src/db/sqlite.cpp");
    expect_found("check-layers", {{"src/web/a.cpp", "db::Transaction t;\n"}},
                 "db::Transaction: writes go through app/");
}

TEST(NamesLint, finds_words_that_say_nothing)
{
    expect_clean("check-names", {{"src/base/renewal.cpp", "struct Renewal {};\n// struct DutyManager\n"}});
    expect_found("check-names", {{"src/base/string_utils.cpp", ""}}, "'utils' in a file's name");
    expect_found("check-names", {{"src/base/a.cpp", "class DutyManager {};"}},
                 "'manager' in the type name DutyManager");
}

TEST(SizesLint, finds_what_is_too_long)
{
    std::string body;
    for (int i = 0; i < 61; ++i)
        body += "    a();\n";
    expect_clean("check-sizes", {{"src/base/a.cpp", "namespace x {\n" + body + "}\n"}});
    expect_found("check-sizes", {{"src/base/a.cpp", "void f()\n{\n" + body + "}\n"}},
                 "a.cpp:2: a function of 61 lines");
    expect_found("check-sizes", {{"src/base/a.cpp", std::string(401, '\n')}}, "401 lines");
    expect_found("check-sizes", {{"views/work/a.html", std::string(151, '\n')}}, "151 lines");
}

TEST(SqlLint, finds_statements_in_cpp_and_queries_nobody_uses)
{
    const std::string query = "-- find_duty: one.\nSELECT 1\n";
    expect_clean("check-sql",
                 {{"src/store/a.cpp", "db.find(sql::find_duty, \"SELECTED\"); // \"SELECT a\"\n"},
                  {"sql/queries/duty.sql", query},
                  {"src/db/a.cpp", "x(\"SELECT a\");"}});
    expect_found("check-sql", {{"src/store/a.cpp", "\nrun(\"SELECT a FROM b\");"}},
                 "src/store/a.cpp:2: SQL in a string literal");
    expect_found("check-sql", {{"sql/queries/duty.sql", query}}, "query 'find_duty' is used by nobody");
}

TEST(WordsLint, finds_prose_in_cpp)
{
    expect_clean("check-words",
                 {{"src/web/a.cpp", "// 村务公开\nx(\"。\");"}, {"src/intake/head_words.cpp", "\"收入\""}});
    expect_found("check-words", {{"src/web/a.cpp", "x(R\"(请重试)\");"}}, "src/web/a.cpp:1: \"请重试\"");
}

TEST(LocaleLint, finds_sentences_missing_unsaid_and_said_twice)
{
    const Tree sentences{
        {"locale/zh-CN/duty.toml", "[duty]\nlate = \"迟了 {0} 天。\"\n[role]\nclerk = \"文书\"\n"}};
    auto tree = sentences;
    tree["src/web/a.cpp"] = "say(\"duty.late\", 3); say(\"role.\" + name); open(\"duty.toml\");";
    expect_clean("check-locale", tree);
    tree["views/work/a.html"] = "{{ say(\"duty.early\") }} {# \"duty.never\" #}";
    expect_found("check-locale", tree, "views/work/a.html:1: no sentence has the key duty.early");
    expect_found("check-locale", sentences, "duty.toml:2: duty.late is said by nobody");
    tree["locale/zh-CN/other.toml"] = "duty.late = \"{1}\"";
    expect_found("check-locale", tree, "duty.late stands in locale/zh-CN/duty.toml too");
    expect_found("check-locale", tree, "duty.late leaves out a blank");
    tree["locale/bo/duty.toml"] = "role.clerk = \"x\"";
    expect_found("check-locale", tree, "locale/bo:1: duty.late is missing");
}

TEST(RoutesLint, finds_rows_without_an_audience_and_addresses_said_twice)
{
    const std::string row = "{clerk, http::Method::get, \"/work/duties/{id}\", show_duty},\n";
    Tree tree{
        {"src/web/shared/route.hpp", "inline const Audience clerk{};\ninline const Audience anyone{};\n"}};
    tree["src/web/work/routes.cpp"] = row;
    expect_clean("check-routes", tree);
    tree["src/web/work/more_routes.cpp"] =
        "{clerk, http::Method::get, \"/work/duties/{number}\", show_duty},\n";
    expect_found("check-routes", tree, "/work/duties/{id} stands in src/web/work/more_routes.cpp:1 already");
    tree["src/web/work/more_routes.cpp"] = "{anyone, http::Method::post, \"/work/Duties\", show_duty},\n";
    expect_found("check-routes", tree, "/work/Duties is no path");
    expect_found("check-routes", tree, "nobody comes to /work without signing in");
    tree["src/web/work/duty.cpp"] = "{boss, http::Method::get, \"/work/x\", show_duty},\n";
    expect_found("check-routes", tree, "/work/x belongs into a routes.cpp");
    expect_found("check-routes", tree, "'boss' is no audience");
}

TEST(DocsLint, finds_an_excerpt_that_differs_and_pastes_it)
{
    const tools::Folder folder;
    folder.write("src/app/a.cpp", "// [verb]\n    int x;\n// [verb]\n");
    folder.write("docs/a.md", "<!-- excerpt src/app/a.cpp verb -->\n<!-- end -->\n");
    const std::string docs = "PYTHONDONTWRITEBYTECODE=1 python3 " SOURCE_ROOT "/tools/docs";
    EXPECT_NE(folder.run(docs).output.find("docs/a.md:1: differs from [verb]"), std::string::npos);
    EXPECT_EQ(folder.run(docs + " --write").status, 0);
    EXPECT_EQ(folder.read("docs/a.md"),
              "<!-- excerpt src/app/a.cpp verb -->\n```cpp\nint x;\n```\n<!-- end -->\n");
    EXPECT_EQ(folder.run(docs).status, 0);
}

}
