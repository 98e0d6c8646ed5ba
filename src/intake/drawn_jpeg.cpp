#include "intake/drawn_jpeg.hpp"

#include <memory>
#include <turbojpeg.h>

#include "base/ensure.hpp"

namespace gongkai::intake {
namespace {

constexpr int quality = 70; // as phones do that save room

struct Frees {
    void operator()(unsigned char* bytes) const { tjFree(bytes); }
};

}

std::string drawn_jpeg(const Picture& picture)
{
    const std::unique_ptr<void, int (*)(void*)> handle(tjInitCompress(), tjDestroy);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const int failed = tjCompress2(handle.get(), picture.grey.data(), picture.width, 0, picture.height,
                                   TJPF_GRAY, &bytes, &size, TJSAMP_GRAY, quality, 0);
    const std::unique_ptr<unsigned char, Frees> owned(bytes);
    ENSURE(!failed);
    return {reinterpret_cast<const char*>(bytes), size};
}

}
