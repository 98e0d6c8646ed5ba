#pragma once
// One libcurl handle with what SFTP and WebDAV share: where, who, how long, and what is said when it fails.

#include <curl/curl.h>
#include <memory>
#include <string_view>

#include "outlet/remote_folder.hpp"

namespace gongkai::outlet {

struct CurlListGone {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListGone>;
CurlList curl_list(const std::vector<std::string>& lines);

class RemoteTransfer {
public:
    explicit RemoteTransfer(RemoteAccess access);
    ~RemoteTransfer();
    RemoteTransfer(const RemoteTransfer&) = delete;

    // A new transfer on the same connection: set what it needs on the handle, then run().
    CURL* begin(const std::string& path);
    void send(const std::string& bytes); // as its body
    CURLcode run();

    long status() const; // of HTTP
    const std::string& received() const { return received_; }
    const std::string& url() const { return access_.url; }
    std::unexpected<Refusal> failed(CURLcode code) const;

private:
    static std::size_t take(const char* bytes, std::size_t, std::size_t count, void* to) noexcept;
    static std::size_t give(char* room, std::size_t, std::size_t count, void* from) noexcept;

    RemoteAccess access_;
    CURL* curl_;
    std::string received_;
    std::string_view to_send_;
};

}
