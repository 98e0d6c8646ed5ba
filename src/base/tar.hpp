#pragma once
// Tar archives by libarchive, streamed both ways. Only plain files; names are checked by who reads them.

#include <exception>
#include <optional>
#include <stdexcept>
#include <string>

#include "base/stream.hpp"

struct archive;

namespace gongkai {

struct BadTar : std::runtime_error { // not a tar archive, or one that was damaged
    using std::runtime_error::runtime_error;
};

class TarWriter {
public:
    explicit TarWriter(ByteSink sink);
    ~TarWriter();
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;
    void begin(const std::string& name, std::uint64_t size,
               std::int64_t seconds); // then exactly so many bytes
    void write(std::string_view bytes);
    void finish();

private:
    void check(int result);
    ByteSink sink_;
    std::exception_ptr thrown_; // by the sink, on its way through C
    archive* archive_;
};

struct TarMember {
    std::string name;
    std::uint64_t size = 0;
};

class TarReader {
public:
    explicit TarReader(ByteSource source);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;
    std::optional<TarMember> next();
    std::size_t read(char* room, std::size_t size); // of the present member

private:
    [[noreturn]] void fail();
    ByteSource source_;
    std::exception_ptr thrown_;
    std::string room_;
    archive* archive_;
};

}
