#include "tlog/bundle.hpp"

#include "base/ensure.hpp"

namespace gongkai::tlog {

std::string entry_bundle(std::span<const std::string> records)
{
    std::string bundle;
    for (const auto& record : records) {
        ENSURE(record.size() <= longest_record);
        bundle += static_cast<char>(record.size() >> 8);
        bundle += static_cast<char>(record.size() & 0xFF);
        bundle += record;
    }
    return bundle;
}

std::optional<std::vector<std::string_view>> parse_bundle(std::string_view bytes, unsigned count)
{
    std::vector<std::string_view> records;
    records.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        if (bytes.size() < 2) return {};
        const auto size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) << 8 |
                          static_cast<unsigned char>(bytes[1]);
        if (bytes.size() - 2 < size) return {};
        records.push_back(bytes.substr(2, size));
        bytes.remove_prefix(2 + size);
    }
    return bytes.empty() ? std::optional(std::move(records)) : std::nullopt;
}

}
