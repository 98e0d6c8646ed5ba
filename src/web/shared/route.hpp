#pragma once
// A row of the route tables: who may, method, path, handler. Permission is part of the row; a row without it
// doesn't compile.

#include "domain/role.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

#include <string_view>
#include <vector>

namespace gongkai::web {

class Visit;

struct Audience {
    enum class Kind { anyone, signed_in, roles };
    Kind kind = Kind::roles;
    std::vector<domain::Role> roles = {}; // holds one of them anywhere; the verb asks where
};

inline const Audience anyone{Audience::Kind::anyone};
inline const Audience signed_in{Audience::Kind::signed_in};
inline const Audience clerk{Audience::Kind::roles, {domain::Role::clerk}};
inline const Audience supervisor{Audience::Kind::roles, {domain::Role::supervisor, domain::Role::supervisor_chair}};
inline const Audience approver{Audience::Kind::roles, {domain::Role::director, domain::Role::secretary}};
inline const Audience town_officer{Audience::Kind::roles, {domain::Role::town_officer}};
inline const Audience monitor{Audience::Kind::roles, {domain::Role::town_officer, domain::Role::upper_officer}};
inline const Audience village_or_town{Audience::Kind::roles, {domain::Role::clerk, domain::Role::town_officer}};
// Who looks at a board and says what they found.
inline const Audience inspector{
    Audience::Kind::roles,
    {domain::Role::supervisor, domain::Role::supervisor_chair, domain::Role::town_officer}};
inline const Audience administrator{Audience::Kind::roles, {domain::Role::administrator}};
inline const Audience overseer{Audience::Kind::roles, {domain::Role::administrator, domain::Role::town_officer}};
// Who is told of duties: see app/reminder_digest.hpp.
inline const Audience reminded{
    Audience::Kind::roles,
    {domain::Role::clerk, domain::Role::director, domain::Role::secretary, domain::Role::town_officer}};
inline const Audience maker{Audience::Kind::roles,
                            {domain::Role::clerk, domain::Role::supervisor, domain::Role::supervisor_chair,
                             domain::Role::director, domain::Role::secretary, domain::Role::town_officer}};

inline const Audience duty_reader{Audience::Kind::roles,
                                  {domain::Role::clerk, domain::Role::supervisor, domain::Role::supervisor_chair,
                                   domain::Role::director, domain::Role::secretary, domain::Role::town_officer,
                                   domain::Role::upper_officer}};

struct Route {
    Audience who;
    http::Method method = http::Method::get;
    std::string_view path;
    http::Response (*handle)(Visit&) = nullptr;
    std::size_t body_limit = 64 * 1024; // bytes
};

}
