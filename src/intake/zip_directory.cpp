#include "intake/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

#include "base/text.hpp"

namespace gongkai::intake {
namespace {

// PKWARE APPNOTE 6.3.10: 4.3.16 end record, 4.3.12 central header, 4.3.7 local header, 4.5.3 zip64 extra.
constexpr std::size_t end_size = 22, central_size = 46, local_size = 30;

std::size_t number(std::string_view bytes, std::size_t at, int width)
{
    std::size_t value = 0;
    for (int i = width - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

std::unexpected<Refusal> damaged()
{
    return refuse({.says = "file.damaged", .field = "file"});
}

std::unexpected<Refusal> bomb()
{
    return refuse({.says = "file.bomb", .field = "file"});
}

struct Directory {
    std::size_t parts = 0;
    std::size_t at = 0;
    std::size_t end = 0;
};

std::optional<Directory> find_directory(std::string_view bytes)
{
    if (bytes.size() < end_size) return {};
    const auto farthest = bytes.size() - std::min<std::size_t>(bytes.size(), end_size + 0xFFFF);
    for (auto at = bytes.size() - end_size + 1; at-- > farthest;) {
        if (bytes.substr(at, 4) != "PK\x05\x06" || at + end_size + number(bytes, at + 20, 2) != bytes.size())
            continue;
        const Directory found{number(bytes, at + 10, 2), number(bytes, at + 16, 4), at};
        const bool whole =
            number(bytes, at + 8, 2) == found.parts && found.at + number(bytes, at + 12, 4) <= at;
        return whole ? std::optional(found) : std::nullopt;
    }
    return {};
}

// Sizes of four 0xFF bytes stand in the zip64 extra field, in the order unpacked, packed.
void read_zip64(std::string_view extra, ZipPart& part)
{
    while (extra.size() >= 4) {
        const auto size = number(extra, 2, 2);
        if (extra.size() < 4 + size) return;
        auto field = extra.substr(4, size);
        const bool wide = number(extra, 0, 2) == 1;
        for (auto* wanted : {&part.unpacked, &part.packed}) {
            if (!wide || *wanted != 0xFFFFFFFF || field.size() < 8) continue;
            *wanted = number(field, 0, 8);
            field.remove_prefix(8);
        }
        extra.remove_prefix(4 + size);
    }
}

ZipPart read_part(std::string_view bytes, std::size_t at)
{
    ZipPart part;
    const auto name_length = number(bytes, at + 28, 2);
    part.name = bytes.substr(at + central_size, name_length);
    part.encrypted = (number(bytes, at + 8, 2) & 1) != 0;
    part.method = static_cast<unsigned>(number(bytes, at + 10, 2));
    part.packed = number(bytes, at + 20, 4);
    part.unpacked = number(bytes, at + 24, 4);
    part.at = number(bytes, at + 42, 4);
    part.link = number(bytes, at + 5, 1) == 3 && (number(bytes, at + 40, 2) & 0xF000) == 0xA000;
    read_zip64(bytes.substr(at + central_size + name_length, number(bytes, at + 30, 2)), part);
    return part;
}

Result<std::vector<ZipPart>> read_parts(std::string_view bytes, const Directory& directory)
{
    std::vector<ZipPart> parts;
    auto at = directory.at;
    while (parts.size() < directory.parts) {
        if (at + central_size > directory.end || bytes.substr(at, 4) != "PK\x01\x02") return damaged();
        const auto size =
            central_size + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (at + size > directory.end) return damaged();
        parts.push_back(read_part(bytes, at));
        at += size;
    }
    return parts;
}

std::string in_utf8(std::string_view name) { return from_code_points(to_code_points(name)); }

std::string lower(std::string_view name)
{
    std::string out(name);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool is_safe_name(std::string_view name)
{
    const bool odd = name.find_first_of(std::string_view("\\:\0", 3)) != name.npos;
    const auto padded = "/" + std::string(name) + "/";
    return !name.empty() && name.front() != '/' && !odd && padded.find("/../") == padded.npos;
}

bool is_nested(std::string_view bytes, const ZipPart& part)
{
    constexpr std::array endings{".zip",  ".rar",  ".7z",   ".gz",   ".jar",
                                 ".xlsx", ".xlsm", ".docx", ".pptx", ".ods"};
    const auto name = lower(part.name);
    const bool named =
        std::ranges::any_of(endings, [&](const char* ending) { return name.ends_with(ending); });
    const auto content =
        part.at + local_size + number(bytes, part.at + 26, 2) + number(bytes, part.at + 28, 2);
    return named || (part.method == 0 && bytes.substr(std::min(content, bytes.size()), 4) == "PK\x03\x04");
}

Result<> check_sizes(const std::vector<ZipPart>& parts, const Limits& limits)
{
    std::size_t total = 0;
    for (const auto& part : parts) {
        if (part.unpacked > limits.unpacked_bytes) return bomb();
        total += part.unpacked;
        const bool blown_up = part.unpacked > (1u << 20) &&
                              part.unpacked / std::max<std::size_t>(part.packed, 1) > limits.ratio;
        if (blown_up || total > limits.unpacked_bytes) return bomb();
    }
    return {};
}

// Each part's own header must lie in the file, carry the same name, and end before the next part begins.
Result<> check_layout(std::string_view bytes, std::vector<ZipPart> parts, std::size_t directory_at)
{
    std::ranges::sort(parts, {}, &ZipPart::at);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& part = parts[i];
        const auto next = i + 1 < parts.size() ? parts[i + 1].at : directory_at;
        if (part.at + local_size > directory_at || bytes.substr(part.at, 4) != "PK\x03\x04") return damaged();
        const auto name_length = number(bytes, part.at + 26, 2);
        if (bytes.substr(part.at + local_size, name_length) != part.name) return damaged();
        const auto head = local_size + name_length + number(bytes, part.at + 28, 2);
        if (part.packed > bytes.size() || part.at + head + part.packed > next) return bomb();
    }
    return {};
}

Result<> check_names(std::string_view bytes, const std::vector<ZipPart>& parts)
{
    std::set<std::string> seen; // part names of a package are equal without regard to case (ECMA-376 part 2)
    for (const auto& part : parts) {
        if (part.encrypted) return refuse({.says = "file.encrypted", .field = "file"});
        if (!is_safe_name(part.name) || part.link || !seen.insert(lower(part.name)).second)
            return refuse({.says = "file.unsafe_names", .field = "file"});
        if (part.method != 0 && part.method != 8) return damaged();
        if (is_nested(bytes, part))
            return refuse({.says = "file.nested", .field = "file", .with = {in_utf8(part.name)}});
    }
    return {};
}

}

Result<std::vector<ZipPart>> read_zip_directory(std::string_view bytes, const Limits& limits)
{
    const auto directory = find_directory(bytes);
    if (!directory) return damaged();
    if (directory->parts > limits.parts) return bomb();
    auto parts = TRY(read_parts(bytes, *directory));
    TRY(check_sizes(parts, limits));
    TRY(check_layout(bytes, parts, directory->at));
    TRY(check_names(bytes, parts));
    return parts;
}

}
