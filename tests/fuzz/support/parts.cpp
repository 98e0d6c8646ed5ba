#include "fuzz/support/parts.hpp"

#include <algorithm>
#include <zlib.h>

namespace gongkai::fuzz {
namespace {

constexpr std::string_view mark = "--- ";

std::string little_endian(std::size_t value, int width)
{
    std::string out;
    for (int i = 0; i < width; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

// What the local and the central header of PKWARE's APPNOTE (4.3.7, 4.3.12) have in common.
std::string header_fields(const Part& part)
{
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(part.content.data()), static_cast<uInt>(part.content.size()));
    return little_endian(20, 2) + little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 4) +
           little_endian(checksum, 4) + little_endian(part.content.size(), 4) +
           little_endian(part.content.size(), 4) + little_endian(part.name.size(), 2) + little_endian(0, 2);
}

}

std::vector<Part> parts_of(std::string_view bytes)
{
    std::vector<Part> parts;
    while (!bytes.empty()) {
        const auto line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        if (line.starts_with(mark))
            parts.push_back({std::string(line.substr(mark.size())), {}});
        else if (!parts.empty())
            parts.back().content.append(line).append("\n");
    }
    return parts;
}

std::string stored_zip(const std::vector<Part>& parts)
{
    std::string zip, directory;
    for (const auto& part : parts) {
        const auto fields = header_fields(part);
        directory += "PK\x01\x02" + little_endian(20, 2) + fields + little_endian(0, 2) +
                     little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 4) +
                     little_endian(zip.size(), 4) + part.name;
        zip += "PK\x03\x04" + fields + part.name + part.content;
    }
    const auto count = little_endian(parts.size(), 2);
    return zip + directory + "PK\x05\x06" + little_endian(0, 4) + count + count +
           little_endian(directory.size(), 4) + little_endian(zip.size(), 4) + little_endian(0, 2);
}

}
