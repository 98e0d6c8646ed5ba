#include "domain/board_photo.hpp"

#include <bit>

#include "base/ensure.hpp"
#include "base/hash.hpp"

namespace gongkai::domain {

int bits_between(const std::string& fingerprint, const std::string& other)
{
    const auto a = from_hex(fingerprint), b = from_hex(other);
    ENSURE(a && b && a->size() == b->size());
    int bits = 0;
    for (std::size_t i = 0; i < a->size(); ++i)
        bits += std::popcount(static_cast<unsigned char>((*a)[i] ^ (*b)[i]));
    return bits;
}

}
