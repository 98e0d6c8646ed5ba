// What libFuzzer calls: the one target that is linked in. A broken promise is an exception, which ends the
// run.
#include <cstddef>
#include <cstdint>

#include "fuzz/support/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    gongkai::fuzz::targets().front().run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
