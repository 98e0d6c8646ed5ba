#pragma once
// What a person sees instead of what they asked for: what happened, what to do now, a way on.

#include <exception>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "web/shared/kept_form.hpp"
#include "web/shared/page.hpp"

namespace gongkai::web {

class Visit;
struct Site;

struct RefusalPage {
    Page page;
    std::string title;
    std::vector<std::string> words;
    std::string number = {}; // of the request, when it is our fault
    std::vector<Link> actions = {};
    std::string again = {}; // where the form below goes once more; empty: no such form
    std::vector<KeptField> typed = {};
};

bool wants_problem(const http::Request& request); // a program asks: problem+json (RFC 9457), no page

// By status; `key` names the sentences refusal.<key>_title, _means and _do.
http::Response refusal_page(const Visit& visit, int status, std::string_view key);
http::Response refusal_page(const Visit& visit, int status); // the key that goes with the status
http::Response refusal_page(const Visit& visit, const Refusal& refusal);

// 507, while nothing can be written: what was typed stays on the page, to be sent again from there.
http::Response read_only_page(const Visit& visit);

// The world broke or we did: storage that took nothing, a database that is away, anything else. Needs
// neither.
http::Response fault_page(const Site& site, const http::Request& request, const std::exception& fault);

// A response of 400 and above that says nothing yet gets its page.
http::Response with_page(const Visit& visit, http::Response response);

}
