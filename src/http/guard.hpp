#pragma once
// The one place where what went wrong unexpectedly is caught: logged with the request's id, answered with the
// application's own page.

#include "http/request.hpp"
#include "http/response.hpp"

#include <exception>
#include <functional>
#include <string>

namespace gongkai::http {

using Answer = std::function<Response(Request&)>;
// Decides by the kind of exception what the person is told: storage full, database away, our mistake.
using OurFault = std::function<Response(const Request&, const std::exception&)>;

// Why a request never reached the application: broken, too large, one too many.
struct Rejection {
    int status;
    std::uint64_t most_bytes = 0; // that a body may have
};
// What the person is told. Runs on an io thread: nothing that waits. An unreadable request is an empty one.
using Rejected = std::function<Response(const Request&, const Rejection&)>;

Response respond(const Answer& answer, const OurFault& our_fault, Request& request);

std::string make_request_id(); // r-3f9a1c20bb: short enough to be read out on the phone

// The program's log as JSON, one object a line: time and level, then what log_line() says.
void log_json_lines();
std::string json_member(std::string_view name, std::string_view value); // "name":"value", escaped

}
