#pragma once
// toml++ as this program takes it. What 3.3 has no answer to, a bracket that closes nothing for one, it only
// asserts. Its asserts are kept in every build and thrown: a slip in a file is a problem to be told, not the
// end of the program.

namespace gongkai::detail {

struct BeyondTomlParser {};
constexpr void toml_parser_expects(bool holds)
{
    if (!holds) throw BeyondTomlParser();
}

}

#undef NDEBUG
#define TOML_ASSERT(expression) ::gongkai::detail::toml_parser_expects(static_cast<bool>(expression))
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>
