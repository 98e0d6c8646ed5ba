#pragma once
#include <string>

namespace gongkai {

std::string version(); // as CMakeLists.txt says

}
