#include "outlet/wechat_talk.hpp"

#include "base/json.hpp"
#include "outlet/json_handle.hpp"

namespace gongkai::outlet {
namespace {

Got nothing(Refusal why)
{
    return std::unexpected(NoValue{0, {Outcome::later, std::move(why)}});
}

}

struct WechatTalk::Handle : JsonHandle {};

WechatTalk::WechatTalk() : handle_(std::make_unique<Handle>()) {}

WechatTalk::~WechatTalk() = default;

void WechatTalk::prepare(const std::string& address)
{
    auto* const curl = handle_->curl;
    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, address.starts_with("http://") ? "http" : "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_short_answer);
}

// What libcurl says of a failure is never the address, which may hold a key.
Got WechatTalk::perform(std::string_view wanted)
{
    std::string body;
    auto* const curl = handle_->curl;
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        return nothing({.says = "outlet.account_unreachable", .with = {curl_easy_strerror(code)}});
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    auto answer = status == 200 ? read_wechat_answer(body, wanted) : std::nullopt;
    if (!answer) return nothing({.says = "outlet.account_unreadable", .with = {std::to_string(status)}});
    if (answer->code != 0) return std::unexpected(NoValue{answer->code, delivery_of(answer->code)});
    lasts_ = answer->lasts;
    return std::move(answer->value);
}

Got WechatTalk::ask(const std::string& address, std::string_view wanted, const std::string& json)
{
    prepare(address);
    curl_easy_setopt(handle_->curl, CURLOPT_HTTPHEADER, handle_->headers);
    curl_easy_setopt(handle_->curl, CURLOPT_POSTFIELDS, json.c_str());
    curl_easy_setopt(handle_->curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(json.size()));
    return perform(wanted);
}

Got WechatTalk::upload(const std::string& address, std::string_view wanted, const std::string& picture)
{
    const bool is_jpeg = picture.starts_with("\xff\xd8");
    prepare(address);
    const std::unique_ptr<curl_mime, decltype(&curl_mime_free)> form(curl_mime_init(handle_->curl),
                                                                     &curl_mime_free);
    auto* const part = curl_mime_addpart(form.get());
    curl_mime_name(part, "media");
    curl_mime_filename(part, is_jpeg ? "picture.jpg" : "picture.png");
    curl_mime_type(part, is_jpeg ? "image/jpeg" : "image/png");
    curl_mime_data(part, picture.data(), picture.size());
    curl_easy_setopt(handle_->curl, CURLOPT_MIMEPOST, form.get());
    return perform(wanted);
}

std::optional<WechatAnswer> read_wechat_answer(std::string_view body, std::string_view wanted)
{
    const auto answer = parse_json(body);
    const auto* const object = answer ? answer->if_object() : nullptr;
    if (!object) return {};
    WechatAnswer read;
    if (const auto* code = object->if_contains("errcode")) {
        if (!code->is_int64()) return {};
        read.code = code->as_int64();
    }
    if (read.code != 0) return read;
    const auto* const value = object->if_contains(wanted);
    if (value && value->is_string()) read.value = std::string(value->as_string());
    if (value && value->is_int64()) read.value = std::to_string(value->as_int64());
    if (const auto* lasts = object->if_contains("expires_in"); lasts && lasts->is_int64())
        read.lasts = lasts->as_int64();
    return read.value.empty() ? std::nullopt : std::optional(read);
}

Delivery delivery_of(std::int64_t code)
{
    const std::vector<std::string> with{std::to_string(code)};
    switch (code) {
    case 0: return {};
    case -1: return {Outcome::later, {.says = "outlet.account_busy", .with = with}};
    case 40001:
    case 40014:
    case 42001: return {Outcome::later, {.says = "outlet.account_key", .with = with}};
    case 45009:
    case 45011: return {Outcome::later, {.says = "outlet.account_too_often", .with = with}};
    case 40013:
    case 40125: return {Outcome::never, {.says = "outlet.account_secret", .with = with}};
    case 40164: return {Outcome::never, {.says = "outlet.account_unlisted", .with = with}};
    case 48001: return {Outcome::never, {.says = "outlet.account_no_right", .with = with}};
    default: return {Outcome::never, {.says = "outlet.account_refused", .with = with}};
    }
}

}
