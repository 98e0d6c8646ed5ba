#pragma once
// Forms about people: shown, shown again with what is wrong, and what every answer to them needs.

#include "web/shared/visit.hpp"
#include "web/work/account_views.hpp"

namespace gongkai::web {

http::Response plain_form(FormPage page, int status = 200);
http::Response work_form(FormPage page, int status = 200);

Errors errors_of_form(const Refusal& refusal);            // one line, linked to its field
void blame(std::vector<Field>& fields, const Refusal& refusal); // the field says it too
http::Response refused_form(FormPage page, const Refusal& refusal, http::Response (*show)(FormPage, int));

std::vector<Field> password_fields(const app::DoorRules& rules, bool asks_current);

std::string agent_of(const Visit& visit);
http::Response with_session(const Visit& visit, http::Response response, const std::string& cookie);
std::string first_page_of(const domain::Actor& actor); // where a person lands who asked for nothing special

}
