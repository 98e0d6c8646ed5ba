#include "app/fault.hpp"

#include "db/error.hpp"

namespace gongkai::app {

Fault fault_of(const std::exception& thrown)
{
    if (dynamic_cast<const db::StorageFailed*>(&thrown)) return Fault::storage;
    if (dynamic_cast<const db::Busy*>(&thrown) || dynamic_cast<const db::Unreachable*>(&thrown)) return Fault::away;
    return Fault::ours;
}

}
