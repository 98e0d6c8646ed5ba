#pragma once
// The page to sign in on: asked for, or in the way of something else.

#include "http/response.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/kept_form.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web {

class Visit;

struct SignInPage {
    Page page;
    std::string lead = {};
    std::vector<Banner> banners = {};
    Errors errors = {};
    Field login;
    Field password;
    std::string next; // where to go afterwards
    Why forgotten = {};
    KeptForm kept = {};
};

SignInPage sign_in_page(const Visit& visit, std::string next);
http::Response sent(const SignInPage& page, int status);

// In the way of a request: 303 for a page that can be opened afterwards, 401 for a form, whose text is kept.
http::Response ask_to_sign_in(const Visit& visit);

}
