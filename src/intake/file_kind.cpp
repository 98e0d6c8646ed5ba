#include "intake/file_kind.hpp"

#include <algorithm>
#include <cctype>

namespace gongkai::intake {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::size_t at;
    std::string_view bytes;
    FileKind kind;
};

constexpr Mark marks[] = {
    {0, "PK\x03\x04"sv, FileKind::package},
    {0, "PK\x05\x06"sv, FileKind::package},
    {0, "%PDF"sv, FileKind::pdf},
    {0, "\x89PNG\r\n"sv, FileKind::image},
    {0, "\xFF\xD8\xFF"sv, FileKind::image},
    {0, "GIF8"sv, FileKind::image},
    {0, "II*\0"sv, FileKind::image},
    {0, "MM\0*"sv, FileKind::image},
    {8, "WEBP"sv, FileKind::image},
    {4, "ftypheic"sv, FileKind::image},
    {4, "ftypmif1"sv, FileKind::image},
    {0, "Rar!\x1A"sv, FileKind::archive},
    {0, "7z\xBC\xAF\x27\x1C"sv, FileKind::archive},
    {0, "\x1F\x8B"sv, FileKind::archive},
    {0, "{\\rtf"sv, FileKind::word},
    {0, "\x09\x08\x10\x00"sv, FileKind::old_xls},
    {0, "\x09\x08\x08\x00"sv, FileKind::old_xls},
    {0, "\x09\x04\x06\x00"sv, FileKind::old_xls},
    {0, "\x09\x02\x06\x00"sv, FileKind::old_xls},
    {0, "\x09\x00\x04\x00"sv, FileKind::old_xls},
    {0, "MIME-Version:"sv, FileKind::web_page},
};

std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii)
        wide.append(1, c).append(1, '\0');
    return wide;
}

// [MS-CFB]: the streams of a compound file are named in UTF-16; [MS-OFFCRYPTO] calls the locked one
// EncryptedPackage.
FileKind kind_of_compound_file(std::string_view bytes)
{
    const auto holds = [&](std::string_view stream) { return bytes.find(utf16(stream)) != bytes.npos; };
    if (holds("EncryptedPackage")) return FileKind::encrypted;
    if (holds("WordDocument")) return FileKind::word;
    if (holds("PowerPoint Document")) return FileKind::slides;
    if (holds("Workbook") || holds("Book")) return FileKind::old_xls;
    return FileKind::unknown;
}

FileKind kind_of_markup(std::string_view bytes)
{
    std::string head(bytes.substr(0, 4096));
    std::ranges::transform(head, head.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto holds = [&](std::string_view word) { return head.find(word) != head.npos; };
    if (holds("office:spreadsheet") && holds("<?xml")) return FileKind::xml_table;
    if (holds("<html") || holds("<table") || holds("<!doctype html")) return FileKind::web_page;
    return holds("<?xml") ? FileKind::xml_table : FileKind::text;
}

bool is_plain_text(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const auto head = bytes.substr(0, 8192);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(head, '\0'));
    const bool wide = zeros * 10 > head.size(); // UTF-16 without a mark: every second byte of ASCII is zero
    return std::ranges::all_of(head, [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return wide || byte >= 32 || (byte >= 9 && byte <= 13);
    });
}

}

FileKind kind_of(std::string_view bytes)
{
    if (bytes.empty()) return FileKind::empty;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return kind_of_compound_file(bytes);
    for (const auto& mark : marks)
        if (bytes.size() >= mark.at && bytes.substr(mark.at).starts_with(mark.bytes)) return mark.kind;
    const bool bitmap = bytes.starts_with("BM") && bytes.size() > 10 && bytes.substr(6, 4) == "\0\0\0\0"sv;
    if (bitmap) return FileKind::image;
    if (!is_plain_text(bytes)) return FileKind::unknown;
    const auto start = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    const auto first = start.find_first_not_of(" \t\r\n\0"sv);
    if (first == start.npos) return FileKind::empty;
    return start[first] == '<' ? kind_of_markup(start) : FileKind::text;
}

FileKind kind_of_package(const std::vector<std::string>& part_names)
{
    const auto holds = [&](std::string_view name) {
        return std::ranges::find(part_names, name) != part_names.end();
    };
    const auto starts = [&](std::string_view folder) {
        return std::ranges::any_of(part_names,
                                   [&](const std::string& name) { return name.starts_with(folder); });
    };
    if (holds("xl/workbook.bin")) return FileKind::binary_xls;
    if (holds("xl/workbook.xml") || starts("xl/")) return FileKind::table;
    if (starts("word/")) return FileKind::word;
    if (starts("ppt/")) return FileKind::slides;
    if (holds("OFD.xml")) return FileKind::ofd;
    if (holds("content.xml") && holds("mimetype")) return FileKind::ods;
    return holds("[Content_Types].xml") ? FileKind::table : FileKind::archive;
}

}
