// Every named query is understood by every engine, on the schema that the migrations make.

#include "sql/all.hpp"
#include "support/database.hpp"

namespace gongkai::store {

namespace {

struct Queries : support::OnEveryEngine {};
ON_EVERY_ENGINE(Queries);

TEST_P(Queries, are_understood)
{
    for (const auto& query : sql::all)
        EXPECT_NO_THROW(db().prepare(query));
}

}

}
