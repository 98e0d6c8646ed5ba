#pragma once
// One's own account.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_me(Visit& visit);
http::Response end_session(Visit& visit);
http::Response end_other_sessions(Visit& visit);
http::Response choose_mail(Visit& visit);
http::Response show_password(Visit& visit);
http::Response change_password(Visit& visit);
http::Response show_second_factor(Visit& visit);
http::Response set_second_factor(Visit& visit);
http::Response drop_second_factor(Visit& visit);

}
