#pragma once
// Bytes compressed whole, in memory (libdeflate).

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace gongkai {

class Deflate { // of one thread at a time
public:
    explicit Deflate(int level); // 1 to 12: from the quickest to the smallest

    std::string zlib(std::string_view bytes) const; // RFC 1950, as in a PDF
    std::string gzip(std::string_view bytes) const; // RFC 1952, as HTTP sends it

private:
    struct Freed {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Freed> compressor_;
};

}
