#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/hash.hpp"
#include "base/hmac.hpp"
#include "base/json.hpp"
#include "outlet/robot.hpp"

namespace gongkai::outlet {
namespace {

constexpr std::string_view wecom_begins = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=";
constexpr std::string_view dingtalk_begins = "https://oapi.dingtalk.com/robot/send?access_token=";
constexpr std::string_view feishu_begins = "https://open.feishu.cn/open-apis/bot/v2/hook/";

std::string_view beginning_of(RobotKind kind)
{
    switch (kind) {
    case RobotKind::wecom: return wecom_begins;
    case RobotKind::dingtalk: return dingtalk_begins;
    case RobotKind::feishu: return feishu_begins;
    }
    std::unreachable();
}

bool is_key(std::string_view text)
{
    return !text.empty() && text.size() <= 128 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::string signature(std::string_view key, std::string_view message)
{
    const auto code = hmac_sha256(key, message);
    return to_base64({reinterpret_cast<const char*>(code.data()), code.size()});
}

std::string percent_encoded(std::string_view base64)
{
    std::string out;
    for (const char c : base64)
        if (c == '+' || c == '/' || c == '=') out += fmt::format("%{:02X}", static_cast<unsigned>(c));
        else out += c;
    return out;
}

std::string host_replaced(const Robot& robot)
{
    if (robot.stand_in.empty()) return robot.url;
    return robot.stand_in + robot.url.substr(robot.url.find('/', std::string_view("https://").size()));
}

template<class Unit>
std::string since_1970(Instant at)
{
    return std::to_string(std::chrono::duration_cast<Unit>(at.time_since_epoch()).count());
}

std::string dingtalk_address(const Robot& robot, Instant at)
{
    if (robot.secret.empty()) return host_replaced(robot);
    const auto stamp = since_1970<std::chrono::milliseconds>(at);
    return host_replaced(robot) + "&timestamp=" + stamp +
           "&sign=" + percent_encoded(signature(robot.secret, stamp + "\n" + robot.secret));
}

boost::json::object feishu_body(const Robot& robot, const std::string& text, Instant at)
{
    boost::json::object body{{"msg_type", "text"}, {"content", {{"text", text}}}};
    if (robot.secret.empty()) return body;
    const auto stamp = since_1970<std::chrono::seconds>(at);
    body["timestamp"] = stamp;
    body["sign"] = signature(stamp + "\n" + robot.secret, "");
    return body;
}

// Their word for "too fast": 企业微信 45009, 钉钉 130101, 飞书 9499 and 11232.
bool is_too_fast(std::int64_t code)
{
    return code == 45009 || code == 130101 || code == 9499 || code == 11232;
}

bool is_busy(std::int64_t code) // -1: 企业微信 and 钉钉 say so when they are
{
    return code == -1;
}

}

std::string Robot::id() const
{
    return to_hex(sha256(url)).substr(0, 16);
}

std::size_t longest_text(RobotKind kind)
{
    switch (kind) {
    case RobotKind::wecom: return 2048;
    case RobotKind::dingtalk:
    case RobotKind::feishu: return 16'000; // of a body of 20 KB
    }
    std::unreachable();
}

std::chrono::milliseconds pause_after_message(RobotKind kind)
{
    return std::chrono::milliseconds(kind == RobotKind::feishu ? 600 : 3000); // 100 and 20 in a minute
}

bool is_webhook_of(RobotKind kind, std::string_view url)
{
    const auto begins = beginning_of(kind);
    return url.starts_with(begins) && is_key(url.substr(begins.size()));
}

bool is_loopback(std::string_view stand_in)
{
    for (const std::string_view begins : {"http://127.0.0.1:", "http://[::1]:"}) {
        if (!stand_in.starts_with(begins)) continue;
        const auto port = stand_in.substr(begins.size());
        int number = 0;
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
        return error == std::errc{} && end == port.data() + port.size() && number > 0 && number < 65536;
    }
    return false;
}

RobotRequest request_to(const Robot& robot, const std::string& text, Instant at)
{
    if (robot.kind == RobotKind::feishu) return {host_replaced(robot), to_json_text(feishu_body(robot, text, at))};
    const boost::json::object body{{"msgtype", "text"}, {"text", {{"content", text}}}};
    return {robot.kind == RobotKind::dingtalk ? dingtalk_address(robot, at) : host_replaced(robot), to_json_text(body)};
}

Delivery read_answer(RobotKind kind, long status, std::string_view body)
{
    if (status == 429 || status >= 500) return {Outcome::later, {.says = "outlet.robot_status", .with = {std::to_string(status)}}};
    if (status != 200 && status != 400) return {Outcome::never, {.says = "outlet.robot_status", .with = {std::to_string(status)}}};
    const auto answer = parse_json(body);
    const auto* said = answer && answer->is_object() ? answer->as_object().if_contains(kind == RobotKind::feishu ? "code" : "errcode") : nullptr;
    if (!said || !said->is_int64()) return {Outcome::later, {.says = "outlet.robot_unreadable"}};
    const auto code = said->as_int64();
    if (code == 0) return {};
    if (is_too_fast(code)) return {Outcome::later, {.says = "outlet.robot_too_fast", .with = {std::to_string(code)}}};
    return {is_busy(code) ? Outcome::later : Outcome::never, {.says = "outlet.robot_refused", .with = {std::to_string(code)}}};
}

}
