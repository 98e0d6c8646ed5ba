#include "db/transaction.hpp"

namespace gongkai::db {

Transaction::Transaction(Connection& connection) : connection_(connection)
{
    ENSURE(!connection.in_transaction_);
    connection.begin();
    connection.in_transaction_ = true;
    connection.failed_ = false;
}

Transaction::~Transaction()
{
    if (!open_) return;
    connection_.in_transaction_ = false;
    connection_.roll_back();
}

void Transaction::commit()
{
    ENSURE(open_);
    connection_.start({.name = "COMMIT", .text = {}});
    connection_.commit();
    open_ = false;
    connection_.in_transaction_ = false;
    for (const auto& then : then_)
        then();
}

void Transaction::after_commit(std::function<void()> then)
{
    then_.push_back(std::move(then));
}

void Transaction::lock(std::string_view name)
{
    connection_.start({.name = "lock", .text = {}});
    connection_.lock(name);
    connection_.failed_ = false;
}

}
