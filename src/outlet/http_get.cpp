#include "outlet/http_get.hpp"

#include <curl/curl.h>

#include "base/ensure.hpp"

namespace gongkai::outlet {
namespace {

struct Received {
    std::string body;
    std::size_t most;
};

std::size_t take(const char* bytes, std::size_t, std::size_t count, void* to) noexcept
{
    auto& received = *static_cast<Received*>(to);
    if (received.body.size() + count > received.most) return 0; // ends the transfer
    received.body.append(bytes, count);
    return count;
}

}

struct HttpClient::Handle {
    CURL* curl = curl_easy_init();
    ~Handle() { curl_easy_cleanup(curl); }
};

HttpClient::HttpClient() : handle_(std::make_unique<Handle>())
{
    ENSURE(handle_->curl != nullptr);
}

HttpClient::~HttpClient() = default;

Result<std::optional<std::string>> HttpClient::get(const std::string& url, std::size_t most)
{
    Received received{.body = {}, .most = most};
    auto* const curl = handle_->curl;
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    if (const auto failed = curl_easy_perform(curl); failed != CURLE_OK)
        return refuse({.says = "outlet.unreachable", .with = {url, curl_easy_strerror(failed)}});
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status == 404) return std::optional<std::string>();
    if (status != 200) return refuse({.says = "outlet.answered", .with = {url, std::to_string(status)}});
    return std::optional(std::move(received.body));
}

}
