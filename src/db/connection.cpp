#include "db/connection.hpp"

namespace gongkai::db {

std::string_view Connection::text_of(const Query& query) const
{
    const auto own = engine() == Engine::sqlite ? query.sqlite : query.postgres;
    return own.empty() ? query.text : own;
}

// PostgreSQL refuses everything after a failure inside a transaction; SQLite would go on. Here both refuse.
void Connection::start(const Query& query)
{
    if (in_transaction_ && failed_)
        throw Error(query.name, "this transaction has failed already and can only be left");
    failed_ = true; // until the answer is there
}

Rows Connection::answer(const Query& query, std::span<const Parameter> parameters)
{
    start(query);
    auto rows = watched([&] { return execute(query, parameters); });
    failed_ = false;
    return rows;
}

void Connection::script(const Query& script)
{
    start(script);
    watched([&] { execute_script(script); });
    failed_ = false;
}

void Connection::too_many(const Query& query)
{
    throw Error(query.name, "answered several rows where one at most was expected");
}

void Connection::none(const Query& query)
{
    throw Error(query.name, "answered no row where one was expected");
}

}
