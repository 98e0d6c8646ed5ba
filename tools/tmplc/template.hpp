// One views/<folder>/<name>.html as C++.
#pragma once

#include "source.hpp"

namespace tmplc {

struct Template {
    std::string name;
    std::string declaration; // without the semicolon
    std::string definition;
};

struct File {
    std::vector<std::string> includes;
    std::vector<Template> templates;
};

File translate(const Source& source);

}
