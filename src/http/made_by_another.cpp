#include "http/made_by_another.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gongkai::http {

namespace asio = boost::asio;

namespace {

constexpr int most_waits = 3; // one that is never kept is then made by everybody who wants it

}

// A page that was made before a change isn't kept: then one of those who waited makes it, and the others wait again.
asio::awaitable<std::shared_ptr<const CachedPage>> made_by_another(asio::io_context& io, Serving& serving,
                                                                   const std::string& page_key, bool& ours_to_make)
{
    auto start = [&](auto done) {
        PagesInMaking::Resume resume = [&io, done = std::move(done)]() mutable { asio::post(io, std::move(done)); };
        ours_to_make = serving.in_making.begin(page_key, resume);
        if (ours_to_make) resume();
    };
    for (int waits = 0; waits < most_waits; ++waits) {
        co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(start, asio::use_awaitable);
        auto page = serving.options.pages->find(page_key); // made since it was looked for, or waited for
        if (ours_to_make && !page) co_return nullptr;
        if (std::exchange(ours_to_make, false)) serving.in_making.made(page_key);
        if (page) co_return page;
    }
    co_return nullptr;
}

}
