#pragma once
// The people of an administrator's divisions.

#include "web/shared/visit.hpp"

namespace gongkai::web {

http::Response show_people(Visit& visit);
http::Response show_invite(Visit& visit);
http::Response invite(Visit& visit);
http::Response show_person(Visit& visit);
http::Response renew_link(Visit& visit);
http::Response grant_role(Visit& visit);
http::Response revoke_role(Visit& visit);
http::Response block_account(Visit& visit);
http::Response unblock_account(Visit& visit);
http::Response need_second_factor(Visit& visit);
http::Response reset_second_factor(Visit& visit);

}
