#pragma once
// Which row of a route table a method and path mean. Knows patterns only; who may is a column of web's tables.

#include "http/request.hpp"
#include "http/response.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::http {

struct Found {
    std::optional<std::size_t> row = {};  // index in the table, when method and path both fit
    Parameters parameters = {};
    std::vector<Method> allowed = {};     // what the path would take; empty means no such path
};

// "/work/viewings/{number}/extend"; "{rest...}" at the end takes all remaining segments. A literal segment
// beats a parameter, a parameter beats a rest. HEAD finds the GET row unless it has its own.
class Router {
public:
    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    template<class Row> // with members `method` and `path`
    explicit Router(const std::vector<Row>& rows) : Router()
    {
        for (const auto& row : rows) add(row.method, row.path);
    }

    void add(Method method, std::string_view pattern); // rows count up from 0; a duplicate is a Bug
    Found match(Method method, std::string_view path) const; // a decoded path, as in Request::path
    std::string_view pattern(std::size_t row) const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
    std::vector<std::string> patterns_;
};

// For a Found without a row: 404, 405 with Allow, or 204 with Allow when OPTIONS asked.
Response without_row(const Found& found, Method method);

}
