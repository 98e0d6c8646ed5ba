#pragma once
// How many files and sockets this process may hold open.

#include <cstddef>

namespace gongkai::http {

std::size_t allow_open_files(); // raises the limit as far as the system lets us, and says how far that is

// As many connections as asked for, or as fit beside the files that answers need.
std::size_t connections_within(std::size_t wanted, std::size_t open_files);

}
