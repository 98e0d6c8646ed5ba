#pragma once
// What a handed-over link opens: set-up, choosing a password, or a walk-on part in the demonstration. Looking at
// the page uses nothing up; the button does.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_entry(Visit& visit);
http::Response enter(Visit& visit);           // demonstration
http::Response choose_password(Visit& visit); // invitation, reset
http::Response set_up(Visit& visit);

}
