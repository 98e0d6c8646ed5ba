#pragma once
// All that a growing log must remember of its tree: the roots of its complete subtrees, one for each 1 in the
// binary size.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace gongkai::tlog {

// A complete subtree: its 2^height leaves begin at leaf number · 2^height. Height 0 is a leaf.
struct Subtree {
    unsigned height = 0;
    std::uint64_t number = 0;
    bool operator==(const Subtree&) const = default;
};

class Frontier {
public:
    using Sink = std::function<void(const Subtree&, const Digest&)>;

    Frontier() = default;
    // Nothing unless there is exactly one root for each 1 in the size.
    static std::optional<Frontier> from_roots(std::uint64_t size, std::vector<Digest> roots);
    static std::optional<Frontier> from_hex(std::uint64_t size, std::string_view hex);

    void append(const Digest& leaf_hash);
    void append(const Digest& leaf_hash,
                const Sink& completed); // told the leaf and every subtree it completes

    std::uint64_t size() const { return size_; }
    Digest root() const;
    const std::vector<Digest>& roots() const { return roots_; } // the largest subtree first
    std::string to_hex() const;                                 // the roots, one after the other

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> roots_;
};

// The root of a tree whose complete subtrees, the largest first, have these roots.
Digest root_of(std::span<const Digest> roots);

}
