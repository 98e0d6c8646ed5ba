#include "outlet/remote_transfer.hpp"

#include <algorithm>
#include <cstring>

#include "base/ensure.hpp"

namespace gongkai::outlet {
namespace {

constexpr long seconds_to_connect = 10;
constexpr long seconds_without_progress = 30;
constexpr std::size_t most_received = 256 << 20;

}

CurlList curl_list(const std::vector<std::string>& lines)
{
    curl_slist* list = nullptr;
    for (const auto& line : lines)
        list = curl_slist_append(list, line.c_str());
    return CurlList(list);
}

RemoteTransfer::RemoteTransfer(RemoteAccess access) : access_(std::move(access)), curl_(curl_easy_init())
{
    ENSURE(curl_ != nullptr);
}

RemoteTransfer::~RemoteTransfer()
{
    curl_easy_cleanup(curl_);
}

std::size_t RemoteTransfer::take(const char* bytes, std::size_t, std::size_t count, void* to) noexcept
{
    auto& received = *static_cast<std::string*>(to);
    if (received.size() + count > most_received) return 0; // ends the transfer
    received.append(bytes, count);
    return count;
}

std::size_t RemoteTransfer::give(char* room, std::size_t, std::size_t count, void* from) noexcept
{
    auto& left = *static_cast<std::string_view*>(from);
    const auto given = std::min(count, left.size());
    std::memcpy(room, left.data(), given);
    left.remove_prefix(given);
    return given;
}

CURL* RemoteTransfer::begin(const std::string& path)
{
    received_.clear();
    curl_easy_reset(curl_); // keeps the connection
    const auto url = access_.url + "/" + path;
    curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl_, CURLOPT_PROTOCOLS_STR, "sftp,http,https");
    curl_easy_setopt(curl_, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
    curl_easy_setopt(curl_, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl_, CURLOPT_LOW_SPEED_TIME, seconds_without_progress);
    curl_easy_setopt(curl_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &received_);
    curl_easy_setopt(curl_, CURLOPT_USERNAME, access_.user.c_str());
    if (!access_.password.empty()) curl_easy_setopt(curl_, CURLOPT_PASSWORD, access_.password.c_str());
    if (!access_.known_hosts.empty())
        curl_easy_setopt(curl_, CURLOPT_SSH_KNOWNHOSTS, access_.known_hosts.c_str());
    if (!access_.ca_file.empty()) curl_easy_setopt(curl_, CURLOPT_CAINFO, access_.ca_file.c_str());
    const long by_key = CURLSSH_AUTH_PUBLICKEY, by_password = CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD;
    curl_easy_setopt(curl_, CURLOPT_SSH_AUTH_TYPES, access_.key_file.empty() ? by_password : by_key);
    if (!access_.key_file.empty())
        curl_easy_setopt(curl_, CURLOPT_SSH_PRIVATE_KEYFILE, access_.key_file.c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    return curl_;
}

void RemoteTransfer::send(const std::string& bytes)
{
    to_send_ = bytes;
    curl_easy_setopt(curl_, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl_, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes.size()));
    curl_easy_setopt(curl_, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl_, CURLOPT_READDATA, &to_send_);
}

CURLcode RemoteTransfer::run()
{
    return curl_easy_perform(curl_);
}

long RemoteTransfer::status() const
{
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::unexpected<Refusal> RemoteTransfer::failed(CURLcode code) const
{
    if (code == CURLE_PEER_FAILED_VERIFICATION)
        return refuse({.says = "outlet.remote_stranger", .with = {access_.url}});
    if (code == CURLE_LOGIN_DENIED) return refuse({.says = "outlet.remote_login", .with = {access_.url}});
    if (code == CURLE_REMOTE_ACCESS_DENIED || code == CURLE_QUOTE_ERROR)
        return refuse({.says = "outlet.remote_not_allowed", .with = {access_.url}});
    if (code == CURLE_REMOTE_DISK_FULL) return refuse({.says = "outlet.remote_full", .with = {access_.url}});
    return refuse({.says = "outlet.remote_broke_off", .with = {access_.url, curl_easy_strerror(code)}});
}

}
