#include "cli/outcome.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <iostream>
#include <iterator>
#include <unistd.h>

#include "base/file.hpp"
#include "render/say.hpp"

namespace gongkai::cli {

int exit_code(Refusal::Kind)
{
    return refused; // every kind of no is a refusal to a script
}

int refuse_aloud(const Refusal& refusal)
{
    fmt::print(stderr, "{}\n", render::say(refusal));
    return exit_code(refusal.kind);
}

void print_json(const boost::json::value& value)
{
    fmt::print("{}\n", boost::json::serialize(value));
}

void print_words(const std::string& words)
{
    fmt::print("{}", words);
}

Result<std::string> bytes_of(const std::string& path)
{
    if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    auto bytes = access(path.c_str(), R_OK) == 0 ? read_file(path) : std::nullopt;
    if (!bytes) return refuse({.kind = Refusal::Kind::missing, .says = "command.no_file", .with = {path}});
    return std::move(*bytes);
}

}
