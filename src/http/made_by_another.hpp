#pragma once
// Waiting for a public page that another connection is making. Internal to the server.

#include "http/reply.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

namespace gongkai::http {

// The page; or nothing, and it is to be made. With `ours_to_make` others wait for it: say made() when it is there.
boost::asio::awaitable<std::shared_ptr<const CachedPage>> made_by_another(boost::asio::io_context& io, Serving& serving,
                                                                          const std::string& page_key,
                                                                          bool& ours_to_make);

}
