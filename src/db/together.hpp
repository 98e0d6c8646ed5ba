#pragma once
// Several transactions that become durable with one commit: 32 publishers then wait for one sync of the disk,
// not for 32. While a Together is open, each Transaction on its connection is a savepoint: it can be left
// alone without the others, but what it committed is durable only with the group, and what waits for it runs
// only then.

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "db/connection.hpp"

namespace gongkai::db {

using Afterwards = std::vector<std::pair<std::string, std::function<void()>>>; // by what it is about

class Together {
public:
    explicit Together(Connection& connection); // inside another transaction: a Bug
    ~Together();                               // not committed: none of it happened
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;

    void commit(); // durable when it returns; then what waited for it runs

private:
    friend class Transaction;
    Connection& connection_;
    bool open_ = true;
    Afterwards then_;
};

// One thing to do for each name: the last one given. An empty name is never replaced.
void keep_last(Afterwards& all, std::string name, std::function<void()> then);

}
