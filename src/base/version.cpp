#include "base/version.hpp"

namespace gongkai {

std::string version()
{
    return GONGKAI_VERSION;
}

}
