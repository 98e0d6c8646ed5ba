// A process that dies in the middle of a migration, after each of its statements: the next start finds the
// database as it was before, and brings it to the same schema.

#include <sys/wait.h>

#include "base/random.hpp"
#include "support/database.hpp"

namespace gongkai::db {
namespace {

struct KilledMigration : testing::TestWithParam<Engine> {
    void SetUp() override
    {
        if (GetParam() == Engine::postgres && support::postgres_uri().empty())
            GTEST_SKIP() << "TEST_POSTGRES is not set";
        if (GetParam() == Engine::postgres)
            say("DROP SCHEMA IF EXISTS " + schema_ + " CASCADE; CREATE SCHEMA " + schema_);
    }
    void TearDown() override
    {
        if (GetParam() == Engine::postgres && !support::postgres_uri().empty())
            say("DROP SCHEMA " + schema_ + " CASCADE");
        for (const auto* more : {"", "-wal", "-shm"})
            std::filesystem::remove(file_ + more);
    }
    std::unique_ptr<Connection> connect() const
    {
        return GetParam() == Engine::sqlite ? open_sqlite(file_)
                                            : open_postgres(support::postgres_uri(), {.schema = schema_});
    }
    void say(const std::string& text)
    {
        open_postgres(support::postgres_uri())->script({.name = "test", .text = text});
    }

    // The statement that fails stands for the moment of death: nothing of ours runs after it.
    void die_while_applying(std::span<const Migration> before, const Migration& cut)
    {
        std::vector<Migration> all(before.begin(), before.end());
        all.push_back(cut);
        const pid_t child = fork();
        if (child == 0) {
            try {
                migrate(*connect().release(), all, support::long_ago);
            } catch (const std::exception&) {
                _exit(9);
            }
            _exit(0);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_EQ(WEXITSTATUS(status), 9) << "it did not die";
    }

    std::string schema_ = "killed_" + std::to_string(getpid());
    std::string file_ =
        (std::filesystem::temp_directory_path() / ("gongkai-killed-" + make_id() + ".db")).string();
};
INSTANTIATE_TEST_SUITE_P(Each, KilledMigration, testing::Values(Engine::sqlite, Engine::postgres),
                         support::engine_name);

std::vector<std::string> cuts_of(const std::string& text) // after each line that ends a statement
{
    std::vector<std::string> cuts{""};
    for (std::size_t at = 0; (at = text.find(";\n", at)) != std::string::npos; at += 2)
        cuts.push_back(text.substr(0, at + 2));
    return cuts;
}

TEST_P(KilledMigration, is_as_if_it_had_never_begun)
{
    const std::span<const Migration> all = sql::migrations;
    int deaths = 0;
    migrate(*connect(), {}, support::long_ago);
    for (std::size_t done = 0; done < all.size(); ++done) {
        const auto before = dump_schema(*connect());
        for (const auto& cut : cuts_of(for_engine(all[done].text, GetParam()))) {
            const auto text = cut + "\nINSERT INTO nowhere VALUES (1);\n";
            die_while_applying(all.first(done), {all[done].number, all[done].name, text});
            ++deaths;
            EXPECT_EQ(dump_schema(*connect()), before)
                << all[done].name << " after " << cut.size() << " bytes";
        }
        EXPECT_EQ(migrate(*connect(), all.first(done + 1), support::long_ago),
                  (std::vector<int>{all[done].number}));
    }
    EXPECT_GT(deaths, 25);
    EXPECT_TRUE(migrate(*connect(), all, support::long_ago).empty()) << "once more is nothing";
    support::Database fresh(GetParam());
    EXPECT_EQ(dump_schema(*connect()), dump_schema(fresh.connection()));
}

}
}
