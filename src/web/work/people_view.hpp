#pragma once
// The people of an administrator's divisions in words.

#include "app/invite.hpp"
#include "app/person_access.hpp"
#include "web/shared/visit.hpp"
#include "web/work/account_views.hpp"

namespace gongkai::web {

PeoplePage people_page(Visit& visit);
PersonPage person_page(Visit& visit, const app::Person& person);
FormPage invite_page(Visit& visit, const app::Invite& typed);
LinkPage link_page(Visit& visit, const app::Invited& invited);

}
