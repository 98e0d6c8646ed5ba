#include "fuzz/support/target.hpp"

namespace gongkai::fuzz {

std::vector<Target>& targets()
{
    static std::vector<Target> all;
    return all;
}

}
