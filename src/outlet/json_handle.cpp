#include "outlet/json_handle.hpp"

#include <string>

#include "base/ensure.hpp"

namespace gongkai::outlet {

constexpr std::size_t longest_answer = 64 * 1024;

JsonHandle::JsonHandle()
{
    ENSURE(curl != nullptr && headers != nullptr);
}

JsonHandle::~JsonHandle()
{
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
}

std::size_t take_short_answer(const char* bytes, std::size_t, std::size_t count, void* to) noexcept
{
    auto& body = *static_cast<std::string*>(to);
    if (body.size() + count > longest_answer) return 0;
    body.append(bytes, count);
    return count;
}

}
