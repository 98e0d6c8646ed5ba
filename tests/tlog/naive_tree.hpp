#pragma once
// The tree straight from the definition, to compare with.

#include <string>
#include <vector>

#include "tlog/merkle.hpp"
#include "tlog/proof.hpp"

namespace gongkai::tlog {

struct NaiveTree {
    std::vector<Digest> leaves;

    explicit NaiveTree(std::size_t size)
    {
        for (std::size_t i = 0; i < size; ++i)
            leaves.push_back(leaf_hash("leaf " + std::to_string(i)));
    }
    Digest root(std::size_t size) const { return tree_hash(std::span(leaves).first(size)); }
    Digest hash_of(const Subtree& subtree) const
    {
        return tree_hash(
            std::span(leaves).subspan(subtree.number << subtree.height, std::size_t(1) << subtree.height));
    }
    SubtreeHash reader() const
    {
        return [this](const Subtree& subtree) { return hash_of(subtree); };
    }
};

}
