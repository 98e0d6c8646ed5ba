#include "app/fault.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "db/error.hpp"

namespace gongkai::app {

namespace {

// A file system that met errors is often mounted anew for reading only.
bool is_of_the_storage(const std::error_code& code)
{
    constexpr std::array telling{EIO, ENOSPC, EDQUOT, EROFS, ENXIO, ESTALE};
    return std::ranges::any_of(
        telling, [&](int number) { return code == std::error_code(number, std::generic_category()); });
}

}

Fault fault_of(const std::exception& thrown)
{
    if (dynamic_cast<const db::StorageFailed*>(&thrown)) return Fault::storage;
    if (dynamic_cast<const db::Busy*>(&thrown) || dynamic_cast<const db::Unreachable*>(&thrown))
        return Fault::away;
    const auto* const system = dynamic_cast<const std::system_error*>(&thrown);
    return system && is_of_the_storage(system->code()) ? Fault::storage : Fault::ours;
}

}
