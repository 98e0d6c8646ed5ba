#include "base/random.hpp"

#include "base/ensure.hpp"

#include <chrono>
#include <sodium.h>

namespace gongkai {
namespace {

constexpr char crockford[] = "0123456789abcdefghjkmnpqrstvwxyz";

void start_sodium()
{
    static const int started = sodium_init();
    ENSURE(started >= 0);
}

}

std::string random_bytes(std::size_t count)
{
    start_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token()
{
    const auto bytes = random_bytes(32);
    std::string text(sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

std::string make_id()
{
    auto millisecond = static_cast<std::uint64_t>(
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()).time_since_epoch().count());
    std::string id(26, '0');
    for (std::size_t at = 10; at-- > 0; millisecond >>= 5) id[at] = crockford[millisecond & 31];
    const auto bytes = random_bytes(16);
    for (std::size_t at = 0; at < 16; ++at) id[10 + at] = crockford[static_cast<unsigned char>(bytes[at]) & 31];
    return id;
}

}
