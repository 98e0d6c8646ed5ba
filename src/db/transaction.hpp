#pragma once
// All or nothing. What isn't committed when the transaction leaves its scope never happened.

#include "db/together.hpp"

namespace gongkai::db {

class Transaction {
public:
    // On SQLite the writer's lock is taken at once, so what is read here can't change before the commit.
    explicit Transaction(Connection& connection); // a second one on the same connection is a Bug
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit(); // durable when it returns, or with the Together around it; then what waited for it runs
    // Of those with one name only the last runs, once for a whole Together.
    void after_commit(std::function<void()> then, std::string name = {});

    // Until the end of this transaction nobody else passes the lock of this name: for numbers without gaps.
    void lock(std::string_view name);

private:
    Connection& connection_;
    bool open_ = true;
    Afterwards then_;
};

}
