#pragma once
// Can anything be committed? Asked on a connection of its own: one on which an fsync has failed proves
// nothing.

#include <string>

namespace gongkai::db {

void try_to_write(const std::string& where); // commits something that changes nothing; throws when it can't

}
