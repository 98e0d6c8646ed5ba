#pragma once
// Group robots (群机器人): one text to a group of 企业微信, 钉钉 or 飞书 through its webhook. What each of them documents:
//
// - 企业微信 (developer.work.weixin.qq.com/document/path/91770, 群机器人配置说明): `text` holds up to 2048 bytes of UTF-8, a robot
//   sends 20 messages a minute; errcode 45009 says that it was too many. The key in the address is the only secret.
// - 钉钉 (open.dingtalk.com, 自定义机器人安全设置): 20 messages a minute, then silence for ten; HMAC-SHA256 with the secret over
//   "timestamp\nsecret", base64, in the address beside the milliseconds, which may be an hour off.
// - 飞书 (open.feishu.cn, 自定义机器人使用指南): 100 messages a minute, 5 a second, a body of 20 KB; HMAC-SHA256 of nothing with
//   the key "timestamp\nsecret", base64, in the body beside the seconds, which may be an hour off.

#include <chrono>
#include <memory>
#include <string>

#include "base/date.hpp"
#include "outlet/delivery.hpp"

namespace gongkai::outlet {

enum class RobotKind { wecom, dingtalk, feishu };
BOOST_DESCRIBE_ENUM(RobotKind, wecom, dingtalk, feishu)

struct Robot {
    RobotKind kind = RobotKind::wecom;
    std::string division; // whose people in office are in the group
    std::string url;      // as its maker shows it, with the key: a secret
    std::string secret = {}; // for signing; 企业微信 has none
    // For trying things out: http://127.0.0.1:PORT in the place of the maker's host. Only loopback is taken.
    std::string stand_in = {};
    bool editions = false; // told of every edition as it becomes public, besides reminders

    std::string id() const; // tells robots apart without saying the key
};

std::size_t longest_text(RobotKind kind); // bytes
std::chrono::milliseconds pause_after_message(RobotKind kind);

// Only the maker's own host, path and https, so that nobody makes us ask other machines.
bool is_webhook_of(RobotKind kind, std::string_view url);
bool is_loopback(std::string_view stand_in); // http://127.0.0.1:PORT or http://[::1]:PORT

struct RobotRequest {
    std::string url;
    std::string body;
};
RobotRequest request_to(const Robot& robot, const std::string& text, Instant at);
Delivery read_answer(RobotKind kind, long status, std::string_view body);

class RobotClient {
public:
    RobotClient();
    ~RobotClient();
    RobotClient(const RobotClient&) = delete;

    Delivery send(const Robot& robot, const std::string& text, Instant at);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}
