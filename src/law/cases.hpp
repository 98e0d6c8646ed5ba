#pragma once
// Runs the examples written beside the rules.

#include "law/statutes.hpp"

namespace gongkai::law {

// Nothing when the example comes out as written; else what came out instead.
std::optional<std::string> failure_of(const Case& example, const Statutes& statutes);

}
