#include "tlog/checkpoint.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "tlog/decimal.hpp"

namespace gongkai::tlog {

std::string to_text(const Checkpoint& checkpoint)
{
    const std::string_view root(reinterpret_cast<const char*>(checkpoint.root.data()),
                                checkpoint.root.size());
    return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" + to_base64(root) + "\n";
}

std::optional<Checkpoint> parse_checkpoint(std::string_view text)
{
    if (!text.ends_with('\n')) return {};
    const auto lines = split(text.substr(0, text.size() - 1), '\n');
    if (lines.size() < 3 || std::ranges::any_of(lines, &std::string::empty)) return {};
    const auto size = parse_count(lines[1]);
    const auto root = digest_from_base64(lines[2]);
    if (!size || !root) return {};
    return Checkpoint{lines[0], *size, *root};
}

std::optional<Digest> digest_from_base64(std::string_view text)
{
    const auto bytes = text.size() == 44 ? from_base64(text) : std::nullopt;
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) return {};
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

}
