#include "intake/picture.hpp"

#include <algorithm>
#include <cctype>

#include "intake/picture_decoders.hpp"

namespace gongkai::intake {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::size_t at;
    std::string_view bytes;
    const char* says;
};

constexpr Mark others[] = {
    {0, "GIF8"sv, "picture.gif"},      {4, "ftyphe"sv, "picture.heic"},  {4, "ftypmif1"sv, "picture.heic"},
    {4, "ftypmsf1"sv, "picture.heic"}, {4, "ftypavi"sv, "picture.heic"}, {0, "II*\0"sv, "picture.other"},
    {0, "MM\0*"sv, "picture.other"},   {0, "BM"sv, "picture.other"},
};

bool stands(std::string_view bytes, std::size_t at, std::string_view mark)
{
    return bytes.size() >= at && bytes.substr(at).starts_with(mark);
}

// The word begins with <, which has no case: a photo of megabytes is passed over from one to the next.
bool holds_ignoring_case(std::string_view bytes, std::string_view word)
{
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    for (auto at = bytes.find('<'); at != bytes.npos; at = bytes.find('<', at + 1))
        if (std::ranges::equal(bytes.substr(at, word.size()), word, same)) return true;
    return false;
}

// A web page, a document or an archive that also opens as a picture wants to be taken for something it isn't.
// What phones append to their photos (a moving picture, a depth map) is none of these.
bool is_something_else_too(std::string_view bytes)
{
    const bool archive = bytes.find("PK\x03\x04"sv) != bytes.npos && bytes.find("PK\x05\x06"sv) != bytes.npos;
    return archive || bytes.find("%PDF-"sv) != bytes.npos || holds_ignoring_case(bytes, "<script") ||
           holds_ignoring_case(bytes, "<html") || holds_ignoring_case(bytes, "<?php");
}

}

Result<PictureKind> picture_kind(std::string_view bytes)
{
    std::optional<PictureKind> kind;
    if (stands(bytes, 0, "\xFF\xD8\xFF"sv)) kind = PictureKind::jpeg;
    if (stands(bytes, 0, "\x89PNG\r\n\x1A\n"sv)) kind = PictureKind::png;
    if (stands(bytes, 0, "RIFF"sv) && stands(bytes, 8, "WEBP"sv)) kind = PictureKind::webp;
    if (kind && is_something_else_too(bytes)) return refuse({.says = "picture.two_kinds", .field = "file"});
    if (kind) return *kind;
    for (const auto& mark : others)
        if (stands(bytes, mark.at, mark.bytes)) return refuse({.says = mark.says, .field = "file"});
    const bool drawn = holds_ignoring_case(bytes.substr(0, 1024), "<svg");
    return refuse({.says = drawn ? "picture.drawing" : "picture.none", .field = "file"});
}

Result<Picture> read_picture(std::string_view bytes, Shrink shrink, const PictureLimits& limits)
{
    switch (TRY(picture_kind(bytes))) {
    case PictureKind::jpeg: return read_jpeg(bytes, shrink, limits);
    case PictureKind::png: return read_png(bytes, shrink, limits);
    case PictureKind::webp: return read_webp(bytes, shrink, limits);
    }
    std::unreachable();
}

}
