#pragma once
// How periods and matters are put, on pages and in messages.

#include <string>

#include "domain/content.hpp"
#include "domain/duty_key.hpp"

namespace gongkai::app {

std::string period_words(const std::string& period); // 2026-10 → 2026年10月; what isn't a period stays
std::string
duty_key_words(const std::string& period); // 2026年11月22日（第 2 件）, 项目 1 事前; empty for what is no key
std::string stage_words(const domain::DutyKey& key);

// The matter alone, without the village and period that its title repeats.
std::string matter(std::string title, const std::string& village, const std::string& period,
                   domain::Form form);

}
