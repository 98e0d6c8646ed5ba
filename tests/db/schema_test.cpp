// The schema that all migrations together make, for a reviewer to read: tests/golden/schema.*.sql.
// Written anew with GOLDEN_WRITE=1.

#include "base/file.hpp"
#include "support/database.hpp"

namespace gongkai::db {

namespace {

struct Schema : support::OnEveryEngine {};
ON_EVERY_ENGINE(Schema);

TEST_P(Schema, is_the_one_that_was_reviewed)
{
    const auto golden =
        std::string(SOURCE_ROOT "/tests/golden/schema.") + testing::PrintToString(GetParam()) + ".sql";
    const auto dump = dump_schema(db());
    if (std::getenv("GOLDEN_WRITE")) write_file(golden, dump);
    EXPECT_EQ(read_file(golden), dump)
        << "if this is meant, refresh with GOLDEN_WRITE=1 and read the difference";
}

TEST_P(Schema, is_up_to_date_at_a_second_start)
{
    EXPECT_TRUE(migrate(db(), sql::migrations, support::long_ago).empty());
    EXPECT_EQ(sql::migrations.back().number, schema_number(db()));
}

}

}
