#pragma once
// What is wrong in a rule file, in Chinese, for an officer who tries one: base and law tell it in English, to those who keep statutes/.

#include "base/toml.hpp"

namespace gongkai::web {

std::string problem_words(const Problem& problem); // 第 3 行：…

}
