#pragma once
// Who is signed in, by the cookie of their browser. Only the cookie's digest is stored; rights are read afresh for
// each request, so a change of office counts at once.

#include "app/office.hpp"
#include "domain/role.hpp"

#include <optional>
#include <string>

namespace gongkai::app {

struct Session {
    std::string id;   // digest of the cookie
    std::string csrf; // what every form of this session carries
    domain::Actor actor;
};

}
