#include "http/router.hpp"

#include "base/ensure.hpp"

#include <algorithm>
#include <map>

namespace gongkai::http {

struct Router::Node {
    struct Row {
        std::size_t row;
        std::vector<std::string> names; // of the parameters, in the order of the path
    };
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::unique_ptr<Node> rest;
    std::map<Method, Row> rows;
};

namespace {

using Values = std::vector<std::string_view>;

std::string_view take_segment(std::string_view& path) // path begins with a slash
{
    const auto end = std::min(path.find('/', 1), path.size());
    const auto segment = path.substr(1, end - 1);
    path.remove_prefix(end);
    return segment;
}

// Depth first, the more literal branch first. A branch that knows the path but not the method doesn't stop the
// search, so that GET /a/{x} and POST /a/b can stand beside each other.
template<class Node, class Each>
void walk(const Node& node, std::string_view path, Values& values, const Each& each)
{
    if (path.empty()) return each(node, values);
    auto remaining = path;
    const auto segment = take_segment(remaining);
    if (const auto literal = node.literals.find(segment); literal != node.literals.end())
        walk(*literal->second, remaining, values, each);
    if (node.parameter && !segment.empty()) {
        values.push_back(segment);
        walk(*node.parameter, remaining, values, each);
        values.pop_back();
    }
    if (node.rest && path.size() > 1) {
        values.push_back(path.substr(1));
        each(*node.rest, values);
        values.pop_back();
    }
}

void allow(Found& found, Method method)
{
    if (std::ranges::find(found.allowed, method) == found.allowed.end()) found.allowed.push_back(method);
    if (method == Method::get) allow(found, Method::head);
}

}

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern)
{
    ENSURE(pattern.starts_with('/'));
    Node* node = root_.get();
    std::vector<std::string> names;
    auto remaining = pattern;
    while (!remaining.empty()) {
        const auto segment = take_segment(remaining);
        const bool named = segment.starts_with('{') && segment.ends_with('}');
        const bool rest = named && segment.ends_with("...}");
        ENSURE(!rest || remaining.empty());
        auto& next = rest ? node->rest : named ? node->parameter : node->literals[std::string(segment)];
        if (named) names.emplace_back(segment.substr(1, segment.size() - (rest ? 5 : 2)));
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    const bool first = node->rows.try_emplace(method, Node::Row{patterns_.size(), std::move(names)}).second;
    ENSURE(first);
    patterns_.emplace_back(pattern);
}

Found Router::match(Method method, std::string_view path) const
{
    Found found;
    if (!path.starts_with('/')) return found;
    Values values;
    walk(*root_, path, values, [&](const Node& node, const Values& seen) {
        for (const auto& [allowed, row] : node.rows) allow(found, allowed);
        auto row = node.rows.find(method);
        if (row == node.rows.end() && method == Method::head) row = node.rows.find(Method::get);
        if (found.row || row == node.rows.end()) return;
        found.row = row->second.row;
        for (std::size_t i = 0; i < seen.size(); ++i)
            found.parameters.emplace_back(row->second.names[i], std::string(seen[i]));
    });
    return found;
}

std::string_view Router::pattern(std::size_t row) const
{
    return patterns_.at(row);
}

Response without_row(const Found& found, Method method)
{
    if (found.allowed.empty()) return not_found();
    std::string allow;
    for (const auto allowed : found.allowed) allow.append(name_of(allowed)).append(", ");
    allow += name_of(Method::options);
    if (method == Method::options) return Response{.status = 204}.with("Allow", allow);
    return text(405, "").with("Allow", allow);
}

}
