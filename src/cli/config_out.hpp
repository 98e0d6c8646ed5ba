#pragma once
// The part of gongkai.toml about messages that leave the house: mail servers and group robots.

#include "cli/config.hpp"

namespace gongkai::cli {

constexpr const char* robot_tables = "robot"; // [[robot]]

void check_mail(const Toml& root, const Config::Mail& mail);
std::vector<outlet::Robot> read_robots(const Toml& root); // those without a mistake
std::string robots_text(const std::vector<outlet::Robot>& robots); // without keys and secrets

}
