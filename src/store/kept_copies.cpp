#include "store/kept_copies.hpp"

#include <fmt/format.h>
#include <fstream>

#include "base/file.hpp"

namespace gongkai::store {
namespace {

constexpr std::uint64_t copies_in_a_file = 256;
constexpr std::size_t length_size = 8;

std::string framed(std::string_view sealed)
{
    return fmt::format("{:08x}", sealed.size()).append(sealed);
}

// Where each whole copy of the file begins and ends, and where the last one ends.
std::vector<std::string_view> copies_in(std::string_view bytes)
{
    std::vector<std::string_view> copies;
    while (bytes.size() >= length_size) {
        const auto digits = bytes.substr(0, length_size);
        if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) break;
        const auto size = std::stoull(std::string(digits), nullptr, 16);
        if (bytes.size() - length_size < size) break;
        copies.push_back(bytes.substr(length_size, size));
        bytes.remove_prefix(length_size + size);
    }
    return copies;
}

}

std::filesystem::path KeptCopies::file_of(std::uint64_t position) const
{
    return folder_ / fmt::format("{:06}", position / copies_in_a_file);
}

std::uint64_t KeptCopies::count()
{
    std::uint64_t files = 0;
    while (std::filesystem::exists(file_of((files + 1) * copies_in_a_file)))
        ++files;
    const auto last = file_of(files * copies_in_a_file);
    const auto bytes = read_file(last).value_or("");
    const auto copies = copies_in(bytes);
    std::uint64_t whole = 0;
    std::size_t end = 0;
    for (const auto& copy : copies) {
        if (!key_.open(copy)) break;
        ++whole;
        end += length_size + copy.size();
    }
    if (end < bytes.size()) std::filesystem::resize_file(last, end);
    return files * copies_in_a_file + whole;
}

void KeptCopies::add(std::uint64_t count, const std::vector<std::string>& copies)
{
    make_folder(std::filesystem::absolute(folder_));
    std::string bytes;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        bytes += framed(key_.seal(copies[i]));
        const bool is_last_of_file = (count + i + 1) % copies_in_a_file == 0;
        if (!is_last_of_file && i + 1 < copies.size()) continue;
        append_file(file_of(count + i), bytes);
        bytes.clear();
    }
}

std::optional<std::string> KeptCopies::find(std::uint64_t position) const
{
    const auto bytes = read_file(file_of(position)).value_or("");
    const auto copies = copies_in(bytes);
    const auto place = position % copies_in_a_file;
    return place < copies.size() ? key_.open(copies[place]) : std::nullopt;
}

}
