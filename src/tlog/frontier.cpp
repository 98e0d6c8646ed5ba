#include "tlog/frontier.hpp"

#include <bit>

#include "tlog/merkle.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::size_t hex_digits = 2 * sizeof(Digest);

template<class Completed>
void grow(std::vector<Digest>& roots, std::uint64_t position, const Digest& leaf_hash, Completed completed)
{
    roots.push_back(leaf_hash);
    Subtree subtree{0, position};
    completed(subtree, leaf_hash);
    while (subtree.number & 1) { // its left neighbour is complete: the two become one
        const auto right = roots.back();
        roots.pop_back();
        roots.back() = node_hash(roots.back(), right);
        subtree = {subtree.height + 1, subtree.number / 2};
        completed(subtree, roots.back());
    }
}

}

std::optional<Frontier> Frontier::from_roots(std::uint64_t size, std::vector<Digest> roots)
{
    if (roots.size() != static_cast<std::size_t>(std::popcount(size))) return {};
    Frontier frontier;
    frontier.size_ = size;
    frontier.roots_ = std::move(roots);
    return frontier;
}

std::optional<Frontier> Frontier::from_hex(std::uint64_t size, std::string_view hex)
{
    if (hex.size() % hex_digits != 0) return {};
    std::vector<Digest> roots;
    for (std::size_t at = 0; at < hex.size(); at += hex_digits) {
        const auto root = parse_digest(hex.substr(at, hex_digits));
        if (!root) return {};
        roots.push_back(*root);
    }
    return from_roots(size, std::move(roots));
}

void Frontier::append(const Digest& leaf_hash)
{
    grow(roots_, size_++, leaf_hash, [](const Subtree&, const Digest&) {});
}

void Frontier::append(const Digest& leaf_hash, const Sink& completed)
{
    grow(roots_, size_++, leaf_hash, completed);
}

Digest Frontier::root() const
{
    return root_of(roots_);
}

std::string Frontier::to_hex() const
{
    std::string hex;
    for (const auto& root : roots_)
        hex += gongkai::to_hex(root);
    return hex;
}

Digest root_of(std::span<const Digest> roots)
{
    if (roots.empty()) return sha256("");
    auto root = roots.back();
    for (auto left = roots.rbegin() + 1; left != roots.rend(); ++left)
        root = node_hash(*left, root);
    return root;
}

}
