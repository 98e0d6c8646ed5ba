#include <limits>

#include "support/database.hpp"

namespace gongkai::db {

enum class Colour { red, public_ };
BOOST_DESCRIBE_ENUM(Colour, red, public_)

struct Thing {
    std::string name;
    std::int64_t count = 0;
    bool is_public = false;
    Money amount;
    Date seen_on;
    Month month;
    Instant at;
    Colour colour = Colour::red;
    std::optional<Date> left_on;
    std::optional<std::string> note;
    Bytes bytes;
    bool operator==(const Thing&) const = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (name, count, is_public, amount, seen_on, month, at, colour, left_on, note, bytes))

struct Named {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))
struct Counted : Named {
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(Counted, (Named), (count))

namespace {

constexpr Query insert_thing{.name = "insert_thing",
                             .text = "INSERT INTO thing VALUES "
                                     "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr Query find_thing{.name = "find_thing",
                           .text =
                               "SELECT bytes, note, left_on, colour, at, month, seen_on, amount, is_public, "
                               "count, name FROM thing WHERE name = $1"};
constexpr Query count_things{.name = "count_things", .text = "SELECT count(*) FROM thing"};

struct Things : support::OnEveryEngine {
    void SetUp() override
    {
        db().script(
            {.name = "make",
             .text = "CREATE TABLE thing (name TEXT PRIMARY KEY, count BIGINT NOT NULL CHECK (count < 1000),"
                     " is_public BOOLEAN, amount BIGINT, seen_on DATE, month TEXT, at TEXT, colour TEXT,"
                     " left_on DATE, note TEXT, bytes BYTEA)",
             .sqlite =
                 "CREATE TABLE thing (name TEXT PRIMARY KEY, count BIGINT NOT NULL CHECK (count < 1000),"
                 " is_public BOOLEAN, amount BIGINT, seen_on DATE, month TEXT, at TEXT, colour TEXT,"
                 " left_on DATE, note TEXT, bytes BLOB)"});
    }
    void TearDown() override
    {
        if (!IsSkipped()) db().script({.name = "drop", .text = "DROP TABLE thing"});
    }
    void insert(const Thing& thing)
    {
        db().run(insert_thing, thing.name, thing.count, thing.is_public, thing.amount, thing.seen_on,
                 thing.month, thing.at, thing.colour, thing.left_on, thing.note, thing.bytes);
    }
    std::int64_t count() { return db().one<std::int64_t>(count_things); }
};
ON_EVERY_ENGINE(Things);

Thing some_thing()
{
    using namespace std::chrono;
    return {.name = "六道沟村 '); DROP TABLE thing; --",
            .count = -7,
            .is_public = true,
            .amount = {9'401'681},
            .seen_on = year(2026) / 11 / 24,
            .month = year(2026) / 11,
            .at = Instant(sys_days(year(2026) / 11 / 24) + hours(3) + milliseconds(250)),
            .colour = Colour::public_,
            .left_on = {},
            .note = "",
            .bytes = {std::string("\0\\x'\xff\n", 6)}};
}

std::string message_of(const std::function<void()>& deed)
{
    try {
        deed();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

TEST_P(Things, come_back_as_they_went)
{
    auto thing = some_thing();
    insert(thing);
    EXPECT_EQ(thing, db().find<Thing>(find_thing, thing.name));
    thing.name = "second";
    thing.left_on = thing.seen_on;
    thing.note.reset();
    thing.bytes.bytes.clear();
    thing.amount = {std::numeric_limits<std::int64_t>::min()};
    insert(thing);
    EXPECT_EQ(thing, db().find<Thing>(find_thing, "second"));
}

TEST_P(Things, are_nothing_when_nothing_is_there)
{
    EXPECT_FALSE(db().find<Thing>(find_thing, "nobody"));
    EXPECT_TRUE(db().list<Thing>(find_thing, "nobody").empty());
}

TEST_P(Things, keep_their_types_in_arithmetic_and_comparison)
{
    insert(some_thing());
    const Query more{.name = "more", .text = "SELECT count(*) > $1 FROM thing"};
    EXPECT_TRUE(db().one<bool>(more, 0));
    EXPECT_FALSE(db().one<bool>(more, 1));
    EXPECT_EQ((Money{9'401'681}), db().one<Money>({.name = "sum", .text = "SELECT sum(amount) FROM thing"}));
    const Query later{.name = "later", .text = "SELECT name FROM thing WHERE seen_on > $1 LIMIT $2"};
    EXPECT_EQ(1u, db().list<std::string>(later, Date(std::chrono::year(2026) / 11 / 23), 5).size());
    EXPECT_EQ(0u, db().list<std::string>(later, Date(std::chrono::year(2026) / 11 / 24), 5).size());
    EXPECT_DOUBLE_EQ(
        2.5, db().one<double>({.name = "half", .text = "SELECT CAST($1 AS DOUBLE PRECISION) / 2"}, 5.0));
}

TEST_P(Things, are_found_when_a_parameter_is_absent_on_purpose)
{
    insert(some_thing());
    const Query maybe{.name = "maybe",
                      .text = "SELECT count(*) FROM thing WHERE CAST($1 AS TEXT) IS NULL OR note = $1"};
    EXPECT_EQ(1, db().one<int>(maybe, std::optional<std::string>()));
    EXPECT_EQ(0, db().one<int>(maybe, "else"));
    EXPECT_EQ(1, db().one<int>(maybe, std::nullopt));
}

TEST_P(Things, read_inherited_members_by_name_too)
{
    insert(some_thing());
    const auto derived = db().one<Counted>({.name = "both", .text = "SELECT count, name FROM thing"});
    EXPECT_EQ(-7, derived.count);
    EXPECT_EQ(some_thing().name, derived.name);
}

TEST_P(Things, blame_the_query_for_a_missing_and_for_an_extra_column)
{
    EXPECT_EQ("short: column name is missing",
              message_of([&] { db().find<Counted>({.name = "short", .text = "SELECT count FROM thing"}); }));
    EXPECT_EQ("long: column note has no member to go to", message_of([&] {
                  db().list<Counted>({.name = "long", .text = "SELECT count, name, note FROM thing"});
              }));
    EXPECT_EQ("two: column name has no member to go to",
              message_of([&] { db().list<int>({.name = "two", .text = "SELECT count, name FROM thing"}); }));
}

TEST_P(Things, blame_query_and_column_for_a_cell_that_does_not_fit)
{
    insert(some_thing());
    EXPECT_EQ("odd: column colour holds something that its type doesn't know", message_of([&] {
                  db().one<Colour>({.name = "odd", .text = "SELECT 'violet' AS colour FROM thing"});
              }));
    EXPECT_EQ("empty: column left_on is NULL, and the type has no place for that",
              message_of([&] { db().one<Date>({.name = "empty", .text = "SELECT left_on FROM thing"}); }));
    EXPECT_EQ("big: column count holds something that its type doesn't know", message_of([&] {
                  db().one<std::uint8_t>({.name = "big", .text = "SELECT 256 AS count FROM thing"});
              }));
}

TEST_P(Things, hold_find_and_one_to_their_promise)
{
    auto thing = some_thing();
    insert(thing);
    thing.name = "second";
    insert(thing);
    const Query names{.name = "names", .text = "SELECT name FROM thing"};
    EXPECT_THROW(db().find<std::string>(names), Error);
    EXPECT_THROW(db().one<Thing>(find_thing, "nobody"), Error);
    EXPECT_EQ(2u, db().list<std::string>(names).size());
}

TEST_P(Things, count_the_rows_they_change)
{
    insert(some_thing());
    const Query rename{.name = "rename", .text = "UPDATE thing SET name = $2 WHERE name = $1"};
    EXPECT_EQ(0, db().run(rename, "nobody", "somebody"));
    EXPECT_EQ(1, db().run(rename, some_thing().name, "somebody"));
    const Query once{.name = "once",
                     .text = "INSERT INTO thing (name, count) VALUES ($1, 1) ON CONFLICT DO NOTHING"};
    EXPECT_EQ(0, db().run(once, "somebody"));
    EXPECT_EQ(1, db().run(once, "third"));
    const Query taken{.name = "taken", .text = "DELETE FROM thing WHERE name = $1 RETURNING count"};
    EXPECT_EQ(1, db().one<int>(taken, "third"));
}

TEST_P(Things, say_which_rule_was_broken_but_no_value)
{
    insert(some_thing());
    EXPECT_THROW(insert(some_thing()), UniqueViolation);
    auto thing = some_thing();
    thing.name = "secret-name";
    thing.count = 4321;
    const auto says = message_of([&] { insert(thing); });
    EXPECT_EQ(0u, says.find("insert_thing: ")) << says;
    EXPECT_EQ(std::string::npos, says.find("4321")) << says;
    EXPECT_EQ(std::string::npos, says.find("secret")) << says;
    EXPECT_THROW(insert(thing), RuleViolation);
    EXPECT_THROW(db().run({.name = "null", .text = "INSERT INTO thing (name) VALUES ('x')"}), RuleViolation);
}

TEST_P(Things, refuse_a_wrong_number_of_parameters)
{
    EXPECT_THROW(db().find<Thing>(find_thing), Error);
    EXPECT_THROW(db().find<Thing>(find_thing, "a", "b"), Error);
}

TEST_P(Things, refuse_what_the_engine_does_not_understand)
{
    EXPECT_THROW(db().prepare({.name = "odd", .text = "SELECT colour_of FROM thing"}), Error);
    EXPECT_THROW(db().prepare({.name = "two", .text = "SELECT 1; SELECT 2"}), Error);
    EXPECT_NO_THROW(db().prepare(find_thing));
}

TEST_P(Things, are_asked_in_the_words_of_each_engine)
{
    const Query which{.name = "which", .text = "SELECT 1", .sqlite = "SELECT 2", .postgres = "SELECT 3"};
    EXPECT_EQ(GetParam() == Engine::sqlite ? 2 : 3, db().one<int>(which));
}

TEST_P(Things, vanish_when_the_transaction_is_left)
{
    {
        Transaction transaction(db());
        insert(some_thing());
        EXPECT_EQ(1, count());
    }
    EXPECT_EQ(0, count());
}

TEST_P(Things, stay_when_the_transaction_is_committed_and_only_then_wake_others)
{
    std::int64_t seen = -1;
    const auto other = database().connect();
    {
        Transaction transaction(db());
        transaction.after_commit([&] { seen = other->one<std::int64_t>(count_things); });
        insert(some_thing());
        EXPECT_EQ(-1, seen);
        transaction.commit();
    }
    EXPECT_EQ(1, seen);
    {
        Transaction transaction(db());
        transaction.after_commit([&] { seen = 99; });
    }
    EXPECT_EQ(1, seen);
}

TEST_P(Things, do_not_nest_their_transactions)
{
    Transaction transaction(db());
    EXPECT_THROW(Transaction inner(db()), Bug);
    insert(some_thing());
    transaction.commit();
    EXPECT_EQ(1, count());
    EXPECT_THROW(transaction.commit(), Bug);
}

TEST_P(Things, can_only_leave_a_transaction_that_has_failed)
{
    insert(some_thing());
    {
        Transaction transaction(db());
        auto thing = some_thing();
        thing.name = "second";
        insert(thing);
        EXPECT_THROW(insert(thing), UniqueViolation);
        EXPECT_THROW(count(), Error);
        EXPECT_THROW(transaction.commit(), Error);
    }
    EXPECT_EQ(1, count());
}

}

}
