#pragma once
// A fresh, migrated database for each test: SQLite in memory always, PostgreSQL when TEST_POSTGRES holds a
// URI.
//
//     struct Viewings : support::OnEveryEngine {};
//     ON_EVERY_ENGINE(Viewings);
//
//     TEST_P(Viewings, are_found_by_number)
//     {
//         store::Viewings viewings(db());
//         …
//     }
//
// The tests are called …/are_found_by_number/sqlite and …/postgres; without TEST_POSTGRES the latter are
// skipped.

#include <cstdlib>
#include <gtest/gtest.h>
#include <memory>
#include <ostream>
#include <string>
#include <unistd.h>

#include "db/migrate.hpp"
#include "db/pool.hpp"
#include "db/postgres.hpp"
#include "db/sqlite.hpp"
#include "db/transaction.hpp"
#include "sql/migrations.hpp"

namespace gongkai::db {

inline void PrintTo(Engine engine, std::ostream* out)
{
    *out << (engine == Engine::sqlite ? "sqlite" : "postgres");
}

}

namespace gongkai::support {

inline const Instant long_ago{std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};

inline std::string postgres_uri() // empty when there is none to test with
{
    const char* const uri = std::getenv("TEST_POSTGRES");
    return uri ? uri : "";
}

// A schema of this process, migrated once, emptied before each test, gone with the process.
class PostgresSchema {
public:
    static PostgresSchema& shared()
    {
        static PostgresSchema schema;
        return schema;
    }
    db::Connection& connection() { return *connection_; }
    std::unique_ptr<db::Connection> connect() const
    {
        return db::open_postgres(postgres_uri(), {.schema = name_});
    }
    void clear()
    {
        connection_->script({.name = "clear", .text = R"sql(
DO $$ DECLARE one text; has_rows boolean; BEGIN
    FOR one IN SELECT quote_ident(tablename) FROM pg_tables
               WHERE schemaname = current_schema() AND tablename <> 'migration' LOOP
        EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || one || ')' INTO has_rows;
        IF has_rows THEN EXECUTE 'TRUNCATE ' || one || ' CASCADE'; END IF;
    END LOOP;
END $$)sql"});
    }

private:
    PostgresSchema() : name_("test_" + std::to_string(getpid())), connection_(connect())
    {
        say("DROP SCHEMA IF EXISTS " + name_ + " CASCADE; CREATE SCHEMA " + name_);
        db::migrate(*connection_, sql::migrations, long_ago);
    }
    ~PostgresSchema() { say("DROP SCHEMA " + name_ + " CASCADE"); }
    void say(const std::string& text) { connection_->script({.name = "schema", .text = text}); }

    std::string name_;
    std::unique_ptr<db::Connection> connection_;
};

class Database {
public:
    explicit Database(db::Engine engine = db::Engine::sqlite) : engine_(engine)
    {
        if (engine == db::Engine::postgres) {
            PostgresSchema::shared().clear();
        } else {
            connection_ = connect();
            db::copy_sqlite(migrated(), *connection_);
        }
    }

    db::Connection& connection()
    {
        return connection_ ? *connection_ : PostgresSchema::shared().connection();
    }
    std::unique_ptr<db::Connection> connect() const // a further one to the same database
    {
        if (engine_ == db::Engine::postgres) return PostgresSchema::shared().connect();
        return db::open_sqlite(name_);
    }
    std::unique_ptr<db::Pool> pool(db::PoolOptions options = {}) const
    {
        if (engine_ == db::Engine::sqlite) return db::open_pool(name_, options);
        const auto open = [] { return PostgresSchema::shared().connect(); };
        return std::make_unique<db::Pool>(engine_, open, open, options);
    }

private:
    static db::Connection& migrated()
    {
        static const auto connection = [] {
            auto made = db::open_sqlite(":memory:");
            db::migrate(*made, sql::migrations, long_ago);
            return made;
        }();
        return *connection;
    }
    static std::string fresh_name()
    {
        static int count = 0;
        return "memory:test-" + std::to_string(++count);
    }

    db::Engine engine_;
    std::string name_ = fresh_name();
    std::unique_ptr<db::Connection>
        connection_; // SQLite's own; PostgreSQL's is kept, for connecting takes long
};

class OnEveryEngine : public testing::TestWithParam<db::Engine> {
protected:
    OnEveryEngine()
    {
        if (GetParam() == db::Engine::postgres && postgres_uri().empty())
            [] { GTEST_SKIP() << "TEST_POSTGRES is not set"; }();
        else
            database_ = std::make_unique<Database>(GetParam());
    }
    Database& database() { return *database_; }
    db::Connection& db() { return database_->connection(); }

private:
    std::unique_ptr<Database> database_;
};

inline std::string engine_name(const testing::TestParamInfo<db::Engine>& tested)
{
    return testing::PrintToString(tested.param);
}

}

#define ON_EVERY_ENGINE(Suite)                                                                               \
    INSTANTIATE_TEST_SUITE_P(                                                                                \
        Each, Suite, testing::Values(::gongkai::db::Engine::sqlite, ::gongkai::db::Engine::postgres),        \
        ::gongkai::support::engine_name)
