#include "http/guard.hpp"

#include "base/hash.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "http/outgoing.hpp"

#include <chrono>
#include <spdlog/spdlog.h>

namespace gongkai::http {

namespace {

using Steady = std::chrono::steady_clock;

// Route patterns, never paths or queries: those can hold names and numbers of people.
std::string who_and_what(const Request& request)
{
    return json_member("id", request.id) + ',' + json_member("method", name_of(request.method)) + ',' +
           json_member("route", request.route);
}

void log_answer(const Request& request, int status, Steady::time_point since)
{
    const std::chrono::duration<double, std::milli> took = Steady::now() - since;
    spdlog::info("{},\"status\":{},\"ms\":{:.2f}", who_and_what(request), status, took.count());
}

// The first line only: databases put the values of rows into the others.
void log_fault(const Request& request, const std::exception& fault)
{
    const std::string_view what = fault.what();
    spdlog::error("{},{},{}", who_and_what(request), json_member("fault", typeid(fault).name()),
                  json_member("what", what.substr(0, std::min<std::size_t>(what.find('\n'), 300))));
}

Response bare_fault(const Request& request)
{
    return text(500, request.id + "\n");
}

}

Response respond(const Answer& answer, const OurFault& our_fault, Request& request)
{
    const auto since = Steady::now();
    Response response;
    try {
        response = answer(request);
        if (response.file) response.opened = std::make_shared<const OpenFile>(*response.file);
    } catch (const std::exception& fault) {
        log_fault(request, fault);
        response = our_fault ? our_fault(request, fault) : bare_fault(request);
    }
    log_answer(request, response.status, since);
    return response;
}

std::string make_request_id()
{
    const auto bytes = random_bytes(5);
    return "r-" + to_hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

void log_json_lines()
{
    spdlog::set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc);
}

std::string json_member(std::string_view name, std::string_view value)
{
    const auto text = is_utf8(value) ? std::string(value) : std::string("?");
    return to_json_text(boost::json::value(name)) + ':' + to_json_text(boost::json::value(text));
}

}
