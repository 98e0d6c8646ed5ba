#pragma once
// How commands end: 0 done, 1 refused (the reason on standard error), 2 wrong usage, 3 our fault.

#include "base/result.hpp"

#include <boost/json.hpp>

namespace gongkai::cli {

constexpr int done = 0;
constexpr int refused = 1;
constexpr int usage = 2;
constexpr int broken = 3;

enum class Format { words, json };

int exit_code(Refusal::Kind kind);
int refuse_aloud(const Refusal& refusal);        // says it on standard error
void print_json(const boost::json::value& value); // one line on standard output
void print_words(const std::string& words);

// A file's bytes, or standard input for "-".
Result<std::string> bytes_of(const std::string& path);

}
