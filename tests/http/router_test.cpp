#include "http/router.hpp"

#include "base/ensure.hpp"

#include <gtest/gtest.h>

namespace gongkai::http {
namespace {

struct Row {
    Method method;
    std::string_view path;
};

const std::vector<Row> rows{
    {Method::get, "/"},                                 // 0
    {Method::get, "/work/viewings/{number}"},           // 1
    {Method::post, "/work/viewings/{number}/extend"},   // 2
    {Method::get, "/work/viewings/open"},               // 3
    {Method::post, "/work/viewings/{number}"},          // 4
    {Method::get, "/tile/{rest...}"},                   // 5
    {Method::get, "/{village}/{year}/report"},          // 6
    {Method::get, "/tile/checkpoint"},                  // 7
    {Method::head, "/tile/checkpoint"},                 // 8
};

TEST(Router, finds_the_row_and_its_parameters)
{
    const Router router(rows);
    struct Case {
        Method method;
        const char* path;
        std::optional<std::size_t> row;
        std::vector<std::string> values;
    };
    for (const auto& [method, path, row, values] : std::vector<Case>{
             {Method::get, "/", 0, {}},
             {Method::head, "/", 0, {}},
             {Method::get, "/work/viewings/2026-7", 1, {"2026-7"}},
             {Method::post, "/work/viewings/2026-7/extend", 2, {"2026-7"}},
             {Method::get, "/work/viewings/open", 3, {}},
             {Method::post, "/work/viewings/open", 4, {"open"}},
             {Method::get, "/tile/0/x001/067", 5, {"0/x001/067"}},
             {Method::get, "/tile/checkpoint", 7, {}},
             {Method::head, "/tile/checkpoint", 8, {}},
             {Method::get, "/卡伦村/2026/report", 6, {"卡伦村", "2026"}},
             {Method::get, "/work/viewings/", {}, {}},
             {Method::get, "/work/viewings/a/", {}, {}},
             {Method::get, "/work", {}, {}},
             {Method::get, "/tile/", {}, {}},
             {Method::get, "", {}, {}},
         }) {
        const auto found = router.match(method, path);
        EXPECT_EQ(found.row, row) << path;
        std::vector<std::string> got;
        for (const auto& [name, value] : found.parameters) got.push_back(value);
        EXPECT_EQ(got, values) << path;
    }
    EXPECT_EQ(router.match(Method::get, "/work/viewings/7").parameters[0].first, "number");
    EXPECT_EQ(router.pattern(5), "/tile/{rest...}");
}

TEST(Router, tells_a_wrong_method_from_a_wrong_path)
{
    const Router router(rows);
    const auto wrong_method = router.match(Method::delete_, "/work/viewings/open");
    EXPECT_FALSE(wrong_method.row);
    const auto refused = without_row(wrong_method, Method::delete_);
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.header("allow"), "GET, HEAD, POST, OPTIONS");
    EXPECT_EQ(without_row(router.match(Method::options, "/"), Method::options).status, 204);
    EXPECT_EQ(without_row(router.match(Method::get, "/nowhere"), Method::get).status, 404);
}

TEST(Router, refuses_tables_that_contradict_themselves)
{
    Router router;
    router.add(Method::get, "/a/{x}");
    EXPECT_THROW(router.add(Method::get, "/a/{y}"), Bug);
    EXPECT_THROW(router.add(Method::get, "/a/{rest...}/b"), Bug);
    EXPECT_THROW(router.add(Method::get, "a"), Bug);
}

}
}
