#include "app/seal_content.hpp"

#include "base/random.hpp"
#include "tlog/commitment.hpp"

#include <span>

namespace gongkai::app {
namespace {

std::size_t count_leaves(const std::vector<std::vector<domain::Leaf>>& groups)
{
    std::size_t count = 0;
    for (const auto& group : groups) count += group.size();
    return count;
}

std::string committed(const std::vector<std::vector<domain::Leaf>>& groups, const std::string& salts)
{
    std::vector<tlog::LeafGroup> salted;
    std::size_t at = 0;
    for (const auto& group : groups) {
        salted.emplace_back();
        for (const auto& leaf : group) {
            salted.back().push_back({leaf.path, leaf.value, salts.substr(at, tlog::salt_size)});
            at += tlog::salt_size;
        }
    }
    return to_hex(tlog::commitment(salted));
}

std::string hex(const std::string& bytes)
{
    return to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

}

SealedContent seal_content(const domain::Content& content)
{
    const auto groups = domain::leaves_of(content);
    const auto salts = random_bytes(count_leaves(groups) * tlog::salt_size);
    return {hex(salts), committed(groups, salts)};
}

std::string commitment_of(const domain::Content& content, const std::string& salts)
{
    const auto groups = domain::leaves_of(content);
    const auto bytes = from_hex(salts);
    if (!bytes || bytes->size() != count_leaves(groups) * tlog::salt_size) return {};
    return committed(groups, *bytes);
}

}
