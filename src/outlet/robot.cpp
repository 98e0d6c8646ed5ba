#include "outlet/robot.hpp"

#include "outlet/json_handle.hpp"

namespace gongkai::outlet {

struct RobotClient::Handle : JsonHandle {};

RobotClient::RobotClient() : handle_(std::make_unique<Handle>()) {}

RobotClient::~RobotClient() = default;

// No redirect is followed, and what libcurl says of a failure is never the address.
Delivery RobotClient::send(const Robot& robot, const std::string& text, Instant at)
{
    if (!is_webhook_of(robot.kind, robot.url) || (!robot.stand_in.empty() && !is_loopback(robot.stand_in)))
        return {Outcome::never, {.says = "outlet.robot_address"}};
    const auto request = request_to(robot, text, at);
    std::string body;
    auto* const curl = handle_->curl;
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, robot.stand_in.empty() ? "https" : "http");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, handle_->headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.c_str());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_short_answer);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    const auto code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        return {Outcome::later, {.says = "outlet.robot_unreachable", .with = {curl_easy_strerror(code)}}};
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return read_answer(robot.kind, status, body);
}

}
