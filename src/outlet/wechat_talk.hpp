#pragma once
// Talking to the servers of public accounts over libcurl: one request, one answer with a value in it, or why
// there is none.

#include <expected>
#include <memory>

#include "outlet/delivery.hpp"

namespace gongkai::outlet {

struct NoValue {
    std::int64_t code = 0; // what they called it; 0 when it didn't come from them
    Delivery delivery;
};
using Got = std::expected<std::string, NoValue>;

class WechatTalk {
public:
    WechatTalk();
    ~WechatTalk();
    WechatTalk(const WechatTalk&) = delete;

    // `wanted` is the name of the value in the answer.
    Got ask(const std::string& address, std::string_view wanted, const std::string& json);
    Got upload(const std::string& address, std::string_view wanted, const std::string& picture);
    std::int64_t lasts() const { return lasts_; } // expires_in of the last answer, seconds

private:
    void prepare(const std::string& address);
    Got perform(std::string_view wanted);

    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::int64_t lasts_ = 0;
};

// What they answered; nothing when it isn't what they document.
struct WechatAnswer {
    std::int64_t code = 0; // errcode
    std::string value = {};
    std::int64_t lasts = 0;
};
std::optional<WechatAnswer> read_wechat_answer(std::string_view body, std::string_view wanted);
Delivery delivery_of(std::int64_t code);

}
