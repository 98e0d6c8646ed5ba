#pragma once
// Fetches one small file from another site (libcurl). One client keeps its connection open.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace gongkai::outlet {

class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;

    // The body of a 200; nothing for a 404. Refused when nobody answers, or something else, or more than
    // `most` bytes.
    Result<std::optional<std::string>> get(const std::string& url, std::size_t most = 32 << 20);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}
