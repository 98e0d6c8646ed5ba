#include "base/deflate.hpp"

#include <libdeflate.h>
#include <new>

#include "base/ensure.hpp"

namespace gongkai {
namespace {

std::string compressed(libdeflate_compressor* compressor, std::string_view bytes,
                       decltype(libdeflate_zlib_compress)* compress,
                       decltype(libdeflate_zlib_compress_bound)* bound)
{
    std::string made(bound(compressor, bytes.size()), '\0');
    const auto size = compress(compressor, bytes.data(), bytes.size(), made.data(), made.size());
    ENSURE(size > 0); // 0 says that it doesn't fit, which the bound rules out
    made.resize(size);
    return made;
}

}

void Deflate::Freed::operator()(libdeflate_compressor* compressor) const
{
    libdeflate_free_compressor(compressor);
}

Deflate::Deflate(int level) : compressor_(libdeflate_alloc_compressor(level))
{
    if (!compressor_) throw std::bad_alloc();
}

std::string Deflate::zlib(std::string_view bytes) const
{
    return compressed(compressor_.get(), bytes, &libdeflate_zlib_compress, &libdeflate_zlib_compress_bound);
}

std::string Deflate::gzip(std::string_view bytes) const
{
    return compressed(compressor_.get(), bytes, &libdeflate_gzip_compress, &libdeflate_gzip_compress_bound);
}

}
