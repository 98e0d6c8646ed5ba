#pragma once
// The files the program carries inside: assets/, locale/, statutes/ and demo/, as they were when it was
// built.

#include <span>
#include <string>
#include <string_view>

namespace gongkai::embedded {

struct File {
    std::string_view path;        // as in the source tree: assets/css/style.css
    std::string_view bytes;       // also NUL-terminated
    std::string_view fingerprint; // first 12 hexadecimal digits of its SHA-256
};

std::span<const File> files();                              // ordered by path
std::span<const File> files_under(std::string_view folder); // "locale/"
const File* find(std::string_view path);

// Where a page fetches an asset: "css/style.css" → "/assets/css/style.0123456789ab.css". Unknown assets
// throw.
std::string asset(std::string_view path);

// The file of such an address; without a fingerprint too, as style sheets name each other. nullptr when there
// is none, or the fingerprint is of another version.
const File* find_asset(std::string_view address);

}
