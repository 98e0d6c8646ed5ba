// What the public log serves beside its head: tile paths, entry bundles, records, hashes and proofs.
#include <algorithm>

#include "fuzz/support/target.hpp"
#include "tlog/bundle.hpp"
#include "tlog/leaf.hpp"
#include "tlog/tile.hpp"

namespace gongkai::tlog {
namespace {

void check_bundle(std::string_view bytes)
{
    for (const unsigned count : {1u, 2u, 3u, 256u}) {
        const auto records = parse_bundle(bytes, count);
        if (!records) continue;
        ENSURE(records->size() == count);
        const std::vector<std::string> copies(records->begin(), records->end());
        ENSURE(entry_bundle(copies) == bytes);
    }
}

void check_proof(std::string_view bytes)
{
    if (bytes.size() < 8) return;
    const std::uint64_t size = static_cast<unsigned char>(bytes[0]),
                        index = static_cast<unsigned char>(bytes[1]);
    const auto rest = bytes.substr(2);
    const auto hashes =
        hashes_from_bytes(rest.substr(0, rest.size() / 32 * 32), static_cast<unsigned>(rest.size() / 32));
    if (!hashes || hashes->size() < 2) return;
    const std::span proof(hashes->begin() + 2, hashes->end());
    const bool found = verify_inclusion(hashes->front(), index, {size, hashes->at(1)}, proof);
    ENSURE(!found || index < size);
    const bool grown = verify_consistency({index, hashes->front()}, {size, hashes->at(1)}, proof);
    ENSURE(!grown || index <= size);
}

}

FUZZ_TARGET(log_files)
{
    if (const auto tile = parse_tile_path(bytes)) ENSURE(path_of(*tile) == bytes);
    if (const auto leaf = parse_leaf(bytes)) ENSURE(to_text(*leaf) == bytes);
    check_bundle(bytes);
    check_proof(bytes);
}

}
