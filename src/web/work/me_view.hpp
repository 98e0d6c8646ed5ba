#pragma once
// One's own account in words.

#include "app/second_factor.hpp"
#include "web/shared/visit.hpp"
#include "web/work/account_views.hpp"

namespace gongkai::web {

MePage me_page(Visit& visit);
SecondFactorPage second_factor_page(const Visit& visit, const app::SecondFactorOffer& offer);
FormPage password_page(const Visit& visit);
Field code_field();
std::string held_words(app::Office& office, const domain::Grant& grant); // 六道沟村 · 报账员（文书）
std::vector<Banner> said_now(const Visit& visit); // after a redirect: ?said=password

}
