#pragma once
// What our talks in JSON with other systems share (libcurl): a connection that is kept, and an answer of
// bounded length.

#include <curl/curl.h>

namespace gongkai::outlet {

struct JsonHandle {
    JsonHandle();
    ~JsonHandle();
    JsonHandle(const JsonHandle&) = delete;

    CURL* const curl = curl_easy_init();
    curl_slist* const headers = curl_slist_append(nullptr, "Content-Type: application/json; charset=utf-8");
};

// CURLOPT_WRITEFUNCTION for a std::string: more than 64 KiB end the transfer.
std::size_t take_short_answer(const char* bytes, std::size_t, std::size_t count, void* to) noexcept;

}
