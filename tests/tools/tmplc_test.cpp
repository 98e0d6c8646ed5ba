// The pages of tests/tools/views are compiled into this test; what must not compile is given to the tool
// itself.
#include <gtest/gtest.h>

#include "tools/pages.hpp"
#include "tools/run_tool.hpp"
#include "views/layouts.hpp"
#include "views/pages.hpp"
#include "views/parts.hpp"

using namespace gongkai;

namespace {

web::SamplePage page()
{
    return {.title = "张<三>", .address = "https://example.com/?a=1&b=2", .number = "2026-7"};
}

std::string sample(const web::SamplePage& p)
{
    render::Out out;
    views::sample(out, p);
    return out.take();
}

void expect_contains(const std::string& text, std::string_view part)
{
    EXPECT_NE(text.find(part), text.npos) << "missing: " << part << "\nin: " << text;
}

// What tmplc says to a template of this text.
std::string refused(const std::string& text)
{
    const tools::Folder folder;
    folder.write("views/pages/bad.html", text);
    const auto ran = folder.run(TMPLC " views out");
    EXPECT_NE(ran.status, 0) << text;
    return ran.output;
}

std::string refused_after_head(const std::string& text)
{
    return refused("{% template bad(const Page& p) %}\n" + text);
}

TEST(Template, stands_in_its_layout)
{
    const auto html = sample(page());
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html><html lang=\"zh-CN\"><head>")) << html;
    expect_contains(html, "<main><h1>");
    expect_contains(html, "</script></main></body></html>");
}

TEST(Template, escapes_a_value_for_the_place_it_stands_in)
{
    auto p = page();
    p.title = "\"<b>\"";
    p.number = "a/b&c=1";
    const auto html = sample(p);
    expect_contains(html, "<title>\"&lt;b&gt;\"</title>");
    expect_contains(html, "title=\"&quot;&lt;b&gt;&quot;\"");
    expect_contains(html, "href=\"https://example.com/?a=1&amp;b=2\"");
    expect_contains(html, "href=\"/viewings/a%2Fb%26c%3D1?from=a%2Fb%26c%3D1\"");
}

TEST(Template, follows_no_address_that_is_script)
{
    auto p = page();
    p.address = " JavaScript:alert(1)";
    expect_contains(sample(p), "<a href=\"#\">first</a>");
}

TEST(Template, takes_one_branch)
{
    auto p = page();
    expect_contains(sample(p), "<p>nothing</p>");
    p.steps = {{"one", true}, {"two"}};
    expect_contains(sample(p),
                    "<ol><li><b class=\"step done\">one</b></li><li><b class=\"step\">two</b></li></ol>");
    p.why_not = "too late";
    expect_contains(sample(p), "<p class=\"hint\">too late</p><details>");
}

TEST(Template, may_branch_inside_of_a_tag)
{
    auto p = page();
    p.open = true;
    expect_contains(sample(p), "<details open><summary>more</summary>");
}

TEST(Template, passes_html_through_unescaped)
{
    render::Out note;
    note.raw("<i>").text("<").raw("</i>");
    auto p = page();
    p.note = note.take_html();
    expect_contains(sample(p), "</summary><i>&lt;</i></details>");
}

TEST(Template, keeps_only_the_whitespace_that_shows)
{
    const auto html = sample(page());
    expect_contains(html, "<pre>\n  kept\n    as it is\n</pre>");
    expect_contains(html, "<p>甲乙 <em>three</em>\nfour</p>");
    expect_contains(html, "first</a>\n<a ");
    EXPECT_EQ(html.find("not for readers"), html.npos);
}

TEST(Template, blames_the_line_and_column)
{
    EXPECT_EQ(refused("{% template bad(const Page& p) %}\n<p>\n  {{ p.x; }}"),
              "views/pages/bad.html:3:9: error: ';' does not belong here\n");
    expect_contains(refused_after_head("<p>{{ p.x = 1 }}"),
                    "bad.html:2:11: error: '= 1' does not belong here");
}

TEST(Template, refuses_values_where_escaping_cannot_help)
{
    expect_contains(refused_after_head("<script>var x = '{{ p.x }}'</script>"),
                    "no value may stand inside <script>");
    expect_contains(refused_after_head("<style>a { color: {{ p.x }} }</style>"),
                    "no value may stand inside <style>");
    expect_contains(refused_after_head("<a href={{ p.x }}>"), "put the value of 'href' in quotes");
    expect_contains(refused_after_head("<a href=/x/{{ p.x }}>"), "put the value of 'href' in quotes");
    expect_contains(refused_after_head("<a {{ p.x }}>"), "no value may stand here");
    expect_contains(refused_after_head("<h{{ p.x }}>"), "in the name of a tag");
    expect_contains(refused_after_head("<!-- {{ p.x }} -->"), "inside <!-- -->");
    expect_contains(refused_after_head("<a onclick=\"f('{{ p.x }}')\">"), "'onclick' is script in the page");
    expect_contains(refused_after_head("<p style=\"width: {{ p.x }}\">"), "drops style attributes");
    expect_contains(refused_after_head("<img srcset=\"{{ p.x }}\">"), "no value may stand in 'srcset'");
}

TEST(Template, refuses_cpp_that_is_more_than_a_path_a_comparison_or_a_helper)
{
    expect_contains(refused_after_head("{{ new X }}"), "a template decides nothing in C++");
    expect_contains(refused_after_head("{{ [&] { return 1; }() }}"),
                    "expected a path, a literal or a call of a helper");
    expect_contains(refused_after_head("{{ system(p.x) }}"), "'system' is no helper");
    expect_contains(refused_after_head("{{ p.x() }}"), "'x()' may not be called from a template");
    expect_contains(refused_after_head("{{ p.x + 1 }}"), "'+ 1' does not belong here");
    expect_contains(refused_after_head("{% if p.x %}{% else if %}{% end %}"), "expected {% else %} or");
}

TEST(Template, refuses_branches_that_leave_the_html_elsewhere)
{
    expect_contains(refused_after_head("<a href=\"x{% if p.x %}\">{% end %}"), "than where line 2 began");
    expect_contains(refused_after_head("{% for x : p.x %}<pre>{% end %}"), "than where line 2 began");
    expect_contains(refused_after_head("<p class=\"open"), "the template ends inside of a tag");
}

TEST(Template, refuses_what_is_not_balanced)
{
    expect_contains(refused_after_head("{% if p.x %}"), "2:4: error: this is never closed by {% end %}");
    expect_contains(refused_after_head("{% end %}"), "there is no {% if %} or {% for %} open here");
    expect_contains(refused_after_head("{% else %}"), "there is no {% if %} or {% for %} open here");
    expect_contains(refused_after_head("{% for x : p.x %}{% else %}{% end %}"),
                    "there is no {% if %} for this else");
    expect_contains(refused_after_head("{{ p.x"), "'{{' is not closed by '}}'");
    expect_contains(refused_after_head("{# never"), "'{#' is not closed by '#}'");
}

TEST(Template, refuses_a_file_whose_name_its_template_does_not_bear)
{
    expect_contains(refused("{% template good(const Page& p) %}"), "expected a template called 'bad'");
    expect_contains(refused("<p>"), "text before {% template name(…) %}");
    expect_contains(refused_after_head("<p>{% layout x(p) %}"), "a layout stands first in its template");
    expect_contains(refused_after_head("{% loop %}"), "'loop' is no word of the template language");
}

TEST(Template, lets_the_compiler_blame_the_html)
{
    const tools::Folder folder;
    folder.write("views/pages/bad.html", "{% include \"tools/pages.hpp\" %}\n"
                                         "{% template bad(const SamplePage& p) %}\n<h1>{{ p.titel }}</h1>\n");
    ASSERT_EQ(folder.run(TMPLC " views out").status, 0);
    const auto ran = folder.run(CXX " -std=c++23 -fsyntax-only -Iout -I" SOURCE_ROOT "/src -I" SOURCE_ROOT
                                    "/tests -I" SOURCE_ROOT "/tools/embedded out/views/pages.cpp");
    EXPECT_NE(ran.status, 0);
    expect_contains(ran.output, "views/pages/bad.html:3:10: error:");
    expect_contains(ran.output, "'titel'");
}

}
