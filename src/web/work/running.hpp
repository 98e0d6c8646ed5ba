#pragma once
// How the server runs, for the administrator: what it depends on, backups and drills, room, version.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_running(Visit& visit);

}
