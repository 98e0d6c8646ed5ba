#include "base/slot_file.hpp"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

#include "base/ensure.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"

namespace gongkai {
namespace {

constexpr std::size_t slot_size = 4096;

// `<count> <size> <sha256>\n<text>`, filled up with line ends.
std::string slot_of(std::uint64_t count, std::string_view text)
{
    auto slot = fmt::format("{} {} {}\n{}", count, text.size(),
                            to_hex(sha256(fmt::format("{}\n{}", count, text))), text);
    slot.resize(slot_size, '\n');
    return slot;
}

struct Slot {
    std::uint64_t count = 0;
    std::string text;
};

std::optional<Slot> parse(std::string_view bytes)
{
    const auto head = bytes.substr(0, bytes.find('\n'));
    Slot slot;
    std::size_t size = 0;
    const auto* const end = head.data() + head.size();
    const auto count = std::from_chars(head.data(), end, slot.count);
    if (count.ec != std::errc() || count.ptr == end) return {};
    if (std::from_chars(count.ptr + 1, end, size).ec != std::errc() || size > SlotFile::longest) return {};
    slot.text = bytes.substr(std::min(head.size() + 1, bytes.size()), size);
    if (slot_of(slot.count, slot.text) != bytes) return {};
    return slot;
}

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error(errno, std::generic_category(), path.string());
}

}

SlotFile::SlotFile(const std::filesystem::path& path) : path_(path)
{
    if (!std::filesystem::exists(path)) write_file(path, std::string(2 * slot_size, '\n'), 0640);
    file_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file_ < 0) fail(path);
    const auto bytes = read_file(path).value_or("");
    for (const auto at : {std::size_t(0), slot_size})
        if (const auto slot = bytes.size() == 2 * slot_size
                                  ? parse(std::string_view(bytes).substr(at, slot_size))
                                  : std::nullopt)
            count_ = std::max(count_, slot->count);
}

SlotFile::~SlotFile()
{
    if (file_ >= 0) ::close(file_);
}

std::optional<std::string> SlotFile::read() const
{
    const auto bytes = read_file(path_).value_or("");
    if (bytes.size() != 2 * slot_size) return {};
    const auto first = parse(std::string_view(bytes).substr(0, slot_size));
    const auto second = parse(std::string_view(bytes).substr(slot_size));
    if (first && (!second || second->count < first->count)) return first->text;
    return second ? std::optional(second->text) : std::nullopt;
}

void SlotFile::write(std::string_view text)
{
    ENSURE(text.size() <= longest);
    const auto slot = slot_of(++count_, text);
    const auto at = static_cast<off_t>(count_ % 2 * slot_size);
    for (std::size_t done = 0; done < slot.size();) {
        const auto written =
            ::pwrite(file_, slot.data() + done, slot.size() - done, at + static_cast<off_t>(done));
        if (written < 0 && errno == EINTR) continue;
        if (written == 0) errno = ENOSPC;
        if (written <= 0) fail(path_);
        done += static_cast<std::size_t>(written);
    }
}

void SlotFile::sync()
{
    if (::fdatasync(file_) != 0) fail(path_);
}

}
