#include "base/tar.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace gongkai {
namespace {

struct Free {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

// An exception must not cross libarchive: it waits here, and the call fails.
template<class Work>
la_ssize_t kept_from_c(std::exception_ptr& thrown, Work work)
{
    try {
        return work();
    } catch (...) {
        thrown = std::current_exception();
        return -1;
    }
}

}

TarWriter::TarWriter(ByteSink sink) : sink_(std::move(sink)), archive_(archive_write_new())
{
    if (!archive_) throw std::bad_alloc();
    archive_write_set_format_pax_restricted(archive_);
    archive_write_set_bytes_in_last_block(archive_, 1);
    check(archive_write_open(
        archive_, this, nullptr,
        [](archive*, void* self, const void* bytes, std::size_t size) -> la_ssize_t {
            auto& writer = *static_cast<TarWriter*>(self);
            return kept_from_c(writer.thrown_, [&] {
                writer.sink_({static_cast<const char*>(bytes), size});
                return static_cast<la_ssize_t>(size);
            });
        },
        nullptr));
}

TarWriter::~TarWriter()
{
    sink_ = [](std::string_view) {}; // what is left over after a failure goes nowhere
    archive_write_free(archive_);
}

void TarWriter::check(int result)
{
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    if (result < ARCHIVE_OK) throw std::runtime_error(archive_error_string(archive_));
}

void TarWriter::begin(const std::string& name, std::uint64_t size, std::int64_t seconds)
{
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), seconds, 0);
    check(archive_write_header(archive_, entry.get()));
}

void TarWriter::write(std::string_view bytes)
{
    if (bytes.empty()) return;
    const auto written = archive_write_data(archive_, bytes.data(), bytes.size());
    check(written < 0 ? ARCHIVE_FATAL : ARCHIVE_OK);
    if (static_cast<std::size_t>(written) != bytes.size())
        throw std::runtime_error("a file grew while it was read");
}

void TarWriter::finish()
{
    check(archive_write_close(archive_));
}

TarReader::TarReader(ByteSource source)
    : source_(std::move(source)), room_(65536, '\0'), archive_(archive_read_new())
{
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_tar(archive_);
    const int opened = archive_read_open(
        archive_, this, nullptr,
        [](archive*, void* self, const void** bytes) -> la_ssize_t {
            auto& reader = *static_cast<TarReader*>(self);
            return kept_from_c(reader.thrown_, [&] {
                *bytes = reader.room_.data();
                return static_cast<la_ssize_t>(reader.source_(reader.room_.data(), reader.room_.size()));
            });
        },
        nullptr);
    if (opened == ARCHIVE_OK) return;
    const std::string says = archive_error_string(archive_) ? archive_error_string(archive_) : "";
    archive_read_free(std::exchange(archive_, nullptr));
    if (thrown_) std::rethrow_exception(thrown_);
    throw BadTar(says);
}

TarReader::~TarReader()
{
    archive_read_free(archive_);
}

void TarReader::fail()
{
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
    throw BadTar(archive_error_string(archive_) ? archive_error_string(archive_) : "");
}

std::optional<TarMember> TarReader::next()
{
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_, &entry);
    if (result == ARCHIVE_EOF) return {};
    if (result != ARCHIVE_OK) fail();
    const char* const name = archive_entry_pathname(entry);
    if (!name || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
        throw BadTar("no plain file");
    return TarMember{name, static_cast<std::uint64_t>(archive_entry_size(entry))};
}

std::size_t TarReader::read(char* room, std::size_t size)
{
    const auto count = archive_read_data(archive_, room, size);
    if (count < 0) fail();
    return static_cast<std::size_t>(count);
}

}
