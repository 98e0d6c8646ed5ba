// Several transactions with one commit: each can be left alone, all become durable at once.

#include "db/together.hpp"
#include "support/database.hpp"

namespace gongkai::db {

namespace {

constexpr Query add_note{.name = "add_note", .text = "INSERT INTO note (text) VALUES ($1)"};
constexpr Query notes{.name = "notes", .text = "SELECT text FROM note ORDER BY text"};

struct Groups : support::OnEveryEngine {
    void SetUp() override
    {
        db().script({.name = "make", .text = "CREATE TABLE note (text TEXT PRIMARY KEY)"});
    }
    void TearDown() override
    {
        if (!IsSkipped()) db().script({.name = "drop", .text = "DROP TABLE note"});
    }
    void add(const std::string& text)
    {
        Transaction transaction(db());
        db().run(add_note, text);
        transaction.after_commit([this, text] { woken.push_back(text); });
        transaction.after_commit([this, text] { newest.push_back(text); }, "newest");
        transaction.commit();
    }
    std::vector<std::string> seen_by_others() { return database().connect()->list<std::string>(notes); }

    std::vector<std::string> woken, newest;
};
ON_EVERY_ENGINE(Groups);

using Texts = std::vector<std::string>;

TEST_P(Groups, become_visible_together)
{
    Together group(db());
    add("a");
    add("b");
    EXPECT_EQ(woken, Texts{});
    if (GetParam() == Engine::postgres) { // SQLite in memory lets nobody look while somebody writes
        EXPECT_EQ(seen_by_others(), Texts{});
    }
    group.commit();
    EXPECT_EQ(seen_by_others(), (Texts{"a", "b"}));
    EXPECT_EQ(woken, (Texts{"a", "b"}));
    EXPECT_EQ(newest, Texts{"b"});
}

TEST_P(Groups, lose_only_the_part_that_was_left)
{
    Together group(db());
    add("a");
    {
        Transaction transaction(db());
        db().run(add_note, std::string("left"));
        transaction.after_commit([this] { woken.push_back("left"); });
    }
    EXPECT_THROW(add("a"), UniqueViolation);
    add("b");
    group.commit();
    EXPECT_EQ(seen_by_others(), (Texts{"a", "b"}));
    EXPECT_EQ(woken, (Texts{"a", "b"}));
}

TEST_P(Groups, never_happened_when_they_are_not_committed)
{
    {
        Together group(db());
        add("a");
    }
    EXPECT_EQ(seen_by_others(), Texts{});
    EXPECT_EQ(woken, Texts{});
    add("b"); // the connection is fit for more
    EXPECT_EQ(seen_by_others(), Texts{"b"});
}

TEST_P(Groups, are_not_nested)
{
    Together group(db());
    EXPECT_THROW(Together inner(db()), Bug);
    Transaction transaction(db());
    EXPECT_THROW(Together inner(db()), Bug);
    EXPECT_THROW(group.commit(), Bug);
}

}

}
