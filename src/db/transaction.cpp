#include "db/transaction.hpp"

namespace gongkai::db {

namespace {

constexpr Query begin_part{.name = "begin_part", .text = "SAVEPOINT part"};
constexpr Query keep_part{.name = "keep_part", .text = "RELEASE SAVEPOINT part"};

}

Transaction::Transaction(Connection& connection) : connection_(connection)
{
    ENSURE(!connection.in_transaction_);
    connection.watched([&] {
        if (connection.together_)
            connection.execute_script(begin_part);
        else
            connection.begin();
    });
    connection.in_transaction_ = true;
    connection.failed_ = false;
}

Transaction::~Transaction()
{
    if (!open_) return;
    connection_.in_transaction_ = false;
    if (connection_.together_)
        connection_.undo_part();
    else
        connection_.roll_back();
}

void Transaction::commit()
{
    ENSURE(open_);
    connection_.start({.name = "COMMIT", .text = {}});
    auto* const together = connection_.together_;
    connection_.watched([&] {
        if (together)
            connection_.execute_script(keep_part);
        else
            connection_.commit();
    });
    open_ = false;
    connection_.in_transaction_ = false;
    for (auto& [name, then] : then_)
        if (together)
            keep_last(together->then_, name, std::move(then));
        else
            then();
}

void Transaction::after_commit(std::function<void()> then, std::string name)
{
    keep_last(then_, std::move(name), std::move(then));
}

void Transaction::lock(std::string_view name)
{
    connection_.start({.name = "lock", .text = {}});
    connection_.lock(name);
    connection_.failed_ = false;
}

}
