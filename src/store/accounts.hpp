#pragma once
// People who may sign in.

#include "db/connection.hpp"
#include "db/transaction.hpp"

#include <string>

namespace gongkai::store {

class Accounts {
public:
    explicit Accounts(db::Connection& db) : db_(db) {}
    std::string name_of(const std::string& account) const; // empty when unknown

private:
    db::Connection& db_;
};

}
