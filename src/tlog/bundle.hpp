#pragma once
// Entry bundles (c2sp.org/tlog-tiles): up to 256 records, each behind its length in two bytes.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::tlog {

constexpr std::size_t longest_record = 65'535;

std::string entry_bundle(std::span<const std::string> records);
// Nothing unless it holds exactly so many records and ends with the last. They point into `bytes`.
std::optional<std::vector<std::string_view>> parse_bundle(std::string_view bytes, unsigned count);

}
