#pragma once
// One conversation with a database, SQLite or PostgreSQL. How many rows are expected stands in the call:
//
//     const auto viewing = db.find<Viewing>(sql::find_viewing, number);   // none or one
//     const auto open    = db.list<Viewing>(sql::open_viewings, village); // any number
//     const auto count   = db.one<int>(sql::count_viewings, village);     // exactly one
//     const auto changed = db.run(sql::move_viewing, id, state, seen);    // rows changed
//
// A connection serves one thread at a time. After an exception a transaction can only be left, on both
// engines: to try something that may exist already, say ON CONFLICT DO NOTHING and look at the count.

#include <array>
#include <string_view>

#include "db/error.hpp"
#include "db/query.hpp"
#include "db/row.hpp"

namespace gongkai::db {

enum class Engine { sqlite, postgres };

class Together;

class Connection {
public:
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    virtual Engine engine() const = 0;

    // T is a described struct, read by column name, or a scalar, read from the only column.
    template<class T, class... Arguments>
    std::optional<T> find(const Query& query, const Arguments&... arguments)
    {
        auto found = list<T>(query, arguments...);
        if (found.size() > 1) too_many(query);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    }

    template<class T, class... Arguments>
    T one(const Query& query, const Arguments&... arguments)
    {
        auto found = find<T>(query, arguments...);
        if (!found) none(query);
        return std::move(*found);
    }

    template<class T, class... Arguments>
    std::vector<T> list(const Query& query, const Arguments&... arguments)
    {
        return read_rows<T>(ask(query, arguments...), query);
    }

    template<class... Arguments>
    std::int64_t run(const Query& query, const Arguments&... arguments)
    {
        return ask(query, arguments...).affected;
    }

    // After a failed fsync nothing this connection says about the disk can be believed: close it, open
    // another.
    bool is_spent() const { return is_spent_; }

    void script(const Query& script);             // several statements, no parameters, no rows
    virtual void prepare(const Query& query) = 0; // understood by the engine? Throws when not

protected:
    Connection() = default;
    virtual Rows execute(const Query& query, std::span<const Parameter> parameters) = 0;
    virtual void execute_script(const Query& script) = 0;
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;
    virtual void undo_part() noexcept = 0; // back to the savepoint of a transaction inside a Together
    virtual void lock(std::string_view name) = 0;

    std::string_view text_of(const Query& query) const;

private:
    friend class Transaction;
    friend class Together;

    template<class... Arguments>
    Rows ask(const Query& query, const Arguments&... arguments)
    {
        const std::array<Parameter, sizeof...(arguments)> parameters{parameter(arguments)...};
        return answer(query, parameters);
    }

    void start(const Query& query);
    template<class Call>
    auto watched(const Call& call)
    {
        try {
            return call();
        } catch (const StorageFailed&) {
            is_spent_ = true;
            throw;
        }
    }
    Rows answer(const Query& query, std::span<const Parameter> parameters);
    [[noreturn]] static void too_many(const Query& query);
    [[noreturn]] static void none(const Query& query);

    bool in_transaction_ = false;
    Together* together_ = nullptr; // the group that is under way
    bool is_spent_ = false;
    bool failed_ = false; // the last statement; counts only inside a transaction
};

}
