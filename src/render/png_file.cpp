#include "render/png_file.hpp"

#include <new>
#include <zlib.h>

#include "base/ensure.hpp"

namespace gongkai::render {

namespace {

// Text on plain ground is long runs: a little effort saves what much effort would, in a third of the time.
constexpr int effort = 2;

std::string big_endian(std::uint32_t number)
{
    return {static_cast<char>(number >> 24 & 0xFF), static_cast<char>(number >> 16 & 0xFF),
            static_cast<char>(number >> 8 & 0xFF), static_cast<char>(number & 0xFF)};
}

void append_chunk(std::string& to, std::string_view name, std::string_view content)
{
    to += big_endian(static_cast<std::uint32_t>(content.size()));
    const auto from = to.size();
    to.append(name).append(content);
    const auto* const checked = reinterpret_cast<const Bytef*>(to.data() + from);
    to += big_endian(static_cast<std::uint32_t>(crc32(0, checked, static_cast<uInt>(to.size() - from))));
}

class Deflater {
public:
    Deflater()
    {
        if (deflateInit(&stream_, effort) != Z_OK) throw std::bad_alloc();
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;

    void add(std::span<const std::uint8_t> bytes)
    {
        stream_.next_in = const_cast<Bytef*>(bytes.data()); // which zlib only reads
        stream_.avail_in = static_cast<uInt>(bytes.size());
        while (stream_.avail_in > 0)
            step(Z_NO_FLUSH);
    }
    std::string finish()
    {
        while (step(Z_FINISH) != Z_STREAM_END) {
        }
        return std::move(out_);
    }

private:
    int step(int flush)
    {
        stream_.next_out = piece_.data();
        stream_.avail_out = static_cast<uInt>(piece_.size());
        const int status = deflate(&stream_, flush);
        ENSURE(status == Z_OK || status == Z_STREAM_END);
        out_.append(reinterpret_cast<const char*>(piece_.data()), piece_.size() - stream_.avail_out);
        return status;
    }

    z_stream stream_{};
    std::array<Bytef, 32 * 1024> piece_;
    std::string out_;
};

std::string compressed(int width, int height, const PngRows& rows)
{
    static constexpr std::uint8_t unfiltered[] = {
        0}; // colours' numbers aren't amounts: no filter makes them smaller
    Deflater deflater;
    for (int row = 0; row < height; ++row) {
        const auto pixels = rows(row);
        ENSURE(pixels.size() == static_cast<std::size_t>(width));
        deflater.add(unfiltered);
        deflater.add(pixels);
    }
    return deflater.finish();
}

}

std::string png(int width, int height, const PngRows& rows, std::span<const Colour> colours)
{
    ENSURE(width > 0 && height > 0 && colours.size() <= 256);
    std::string palette;
    for (const auto& colour : colours)
        for (const auto part : {colour.red, colour.green, colour.blue})
            palette += static_cast<char>(part);
    std::string file = "\x89PNG\r\n\x1a\n";
    const std::string numbers_of_colours("\x08\x03\x00\x00\x00", 5); // 8 bits, by palette, not interlaced
    append_chunk(file, "IHDR",
                 big_endian(static_cast<std::uint32_t>(width)) +
                     big_endian(static_cast<std::uint32_t>(height)) + numbers_of_colours);
    append_chunk(file, "PLTE", palette);
    append_chunk(file, "IDAT", compressed(width, height, rows));
    append_chunk(file, "IEND", {});
    return file;
}

}
