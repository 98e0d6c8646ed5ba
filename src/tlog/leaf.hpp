#pragma once
// The record of one publication, correction or withdrawal as it stands in the log: canonical JSON on one
// line, so that two programs that mean the same write the same bytes. Nothing personal is in it.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::tlog {

enum class LeafKind { publish, correct, withdraw };
BOOST_DESCRIBE_ENUM(LeafKind, publish, correct, withdraw)

struct LeafRecord {
    std::string village;
    std::string item;
    std::string period;
    std::string code; // of the edition
    std::uint64_t edition = 1;
    LeafKind kind = LeafKind::publish;
    std::string at;             // 2026-11-24T02:00:00Z
    std::string supersedes;     // code of the edition it takes the place of; empty for the first
    std::uint64_t sequence = 1; // within the village, without gaps
    std::string previous;       // hex leaf hash of the village's previous leaf; empty for its first
    std::string commitment;     // hex; of the edition's content
    bool operator==(const LeafRecord&) const = default;
};
BOOST_DESCRIBE_STRUCT(LeafRecord, (),
                      (village, item, period, code, edition, kind, at, supersedes, sequence, previous,
                       commitment))

constexpr std::string_view leaf_schema = "gongkai-leaf/1";

bool is_valid(const LeafRecord& leaf);       // each field by itself, and first or not first in its chain
std::string to_text(const LeafRecord& leaf); // of a valid one
std::optional<LeafRecord> parse_leaf(std::string_view text); // only what to_text writes

}
