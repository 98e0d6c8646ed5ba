#include "db/together.hpp"

#include <algorithm>

namespace gongkai::db {

Together::Together(Connection& connection) : connection_(connection)
{
    ENSURE(!connection.in_transaction_ && !connection.together_);
    connection.watched([&] { connection.begin(); });
    connection.together_ = this;
    connection.failed_ = false;
}

Together::~Together()
{
    if (!open_) return;
    connection_.together_ = nullptr;
    connection_.roll_back();
}

void Together::commit()
{
    ENSURE(open_ && !connection_.in_transaction_);
    connection_.watched([&] { connection_.commit(); });
    open_ = false;
    connection_.together_ = nullptr;
    for (const auto& [name, then] : then_)
        then();
}

void keep_last(Afterwards& all, std::string name, std::function<void()> then)
{
    const auto known =
        name.empty() ? all.end() : std::ranges::find(all, name, &Afterwards::value_type::first);
    if (known == all.end())
        all.emplace_back(std::move(name), std::move(then));
    else
        known->second = std::move(then);
}

}
