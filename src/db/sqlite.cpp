#include "db/sqlite.hpp"

#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <unordered_map>

namespace gongkai::db {

namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

struct Reset { // so that a cached statement keeps neither a lock nor a parameter
    sqlite3_stmt* statement;
    ~Reset()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

[[noreturn]] void fail(std::string_view query, int extended, const std::string& says)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: throw UniqueViolation(query, says);
    default: break;
    }
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT: throw RuleViolation(query, says);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw Busy(query, says);
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN: // also when a full disk has no room for the log beside the database
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw StorageFailed(query, fmt::format("{} ({})", says, extended));
    default: throw Error(query, says);
    }
}

class Sqlite final : public Connection {
public:
    Sqlite(const std::string& where, const SqliteOptions& options);

    Engine engine() const override { return Engine::sqlite; }
    void prepare(const Query& query) override { statement_for(query); }
    sqlite3* handle() const { return handle_.get(); }

protected:
    Rows execute(const Query& query, std::span<const Parameter> parameters) override;
    void execute_script(const Query& script) override;
    void begin() override { execute_script({.name = "BEGIN", .text = "BEGIN IMMEDIATE"}); }
    void commit() override { execute_script({.name = "COMMIT", .text = "COMMIT"}); }
    void roll_back() noexcept override;
    void undo_part() noexcept override;
    void lock(std::string_view) override {} // BEGIN IMMEDIATE has locked everybody else out

private:
    sqlite3_stmt* statement_for(const Query& query);
    void bind(const Query& query, sqlite3_stmt* statement, std::span<const Parameter> parameters);
    bool step(const Query& query, sqlite3_stmt* statement);

    Handle handle_;
    std::unordered_map<std::string, Statement> statements_; // by text; destroyed before the handle
};

// Only the owner may read a file that holds personal affairs; SQLite gives its log the same rights.
void make_private(const fs::path& path)
{
    if (fs::exists(path)) return;
    std::ofstream made(path);
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

std::string address_of(const std::string& where)
{
    static constexpr std::string_view shared = "memory:";
    return where.starts_with(shared) ? "file:/" + where.substr(shared.size()) + "?vfs=memdb" : where;
}

// secure_delete: what was deleted leaves the free pages too. trusted_schema off: no side effects from a
// schema that somebody else wrote.
constexpr std::string_view settings =
    "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
    "PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON;"
    "PRAGMA cache_size=-16384; PRAGMA journal_size_limit=67108864;"
    "PRAGMA temp_store=MEMORY;";

Sqlite::Sqlite(const std::string& where, const SqliteOptions& options)
{
    const auto address = address_of(where);
    const bool is_file = address == where && where != ":memory:";
    if (is_file && !options.read_only) make_private(where);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (is_file ? 0 : SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(address.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (opened != SQLITE_OK) fail("open", opened, fmt::format("{}: {}", where, sqlite3_errstr(opened)));
    if (is_file && !options.read_only && sqlite3_db_readonly(handle, "main") == 1)
        throw StorageFailed("open", where + ": this file system takes no more writing");
    sqlite3_busy_timeout(handle, static_cast<int>(options.patience.count()));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    execute_script({.name = "settings", .text = settings});
    if (is_file && one<std::string>({.name = "journal", .text = "PRAGMA journal_mode=WAL"}) != "wal")
        throw Error("open", where + ": this file system can't hold a write-ahead log");
    if (options.read_only) execute_script({.name = "settings", .text = "PRAGMA query_only=ON"});
}

sqlite3_stmt* Sqlite::statement_for(const Query& query)
{
    const std::string text(text_of(query));
    if (const auto known = statements_.find(text); known != statements_.end()) return known->second.get();
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int prepared = sqlite3_prepare_v3(handle(), text.c_str(), static_cast<int>(text.size() + 1),
                                            SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    Statement owned(statement);
    if (prepared != SQLITE_OK) fail(query.name, prepared, sqlite3_errmsg(handle()));
    if (!statement || std::string_view(rest).find_first_not_of("; \n\t\r") != std::string_view::npos)
        throw Error(query.name, "is not exactly one statement");
    statements_.emplace(text, std::move(owned));
    return statement;
}

struct Binding {
    sqlite3_stmt* statement;
    int place;

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, place); }
    int operator()(bool truth) const { return sqlite3_bind_int(statement, place, truth ? 1 : 0); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
    int operator()(double number) const { return sqlite3_bind_double(statement, place, number); }
    int operator()(std::string_view text) const
    {
        return sqlite3_bind_text64(statement, place, text.empty() ? "" : text.data(), text.size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const std::string& text) const { return (*this)(std::string_view(text)); }
    int operator()(BytesView view) const
    {
        const auto& bytes = view.bytes;
        return sqlite3_bind_blob64(statement, place, bytes.empty() ? "" : bytes.data(), bytes.size(),
                                   SQLITE_STATIC);
    }
};

// $1 is a name to SQLite, not a number.
void Sqlite::bind(const Query& query, sqlite3_stmt* statement, std::span<const Parameter> parameters)
{
    const auto wanted = sqlite3_bind_parameter_count(statement);
    if (std::cmp_not_equal(wanted, parameters.size()))
        throw Error(query.name, fmt::format("takes {} parameters, got {}", wanted, parameters.size()));
    for (std::size_t number = 1; number <= parameters.size(); ++number) {
        const int place = sqlite3_bind_parameter_index(statement, fmt::format("${}", number).c_str());
        if (place == 0) throw Error(query.name, fmt::format("has no parameter ${}", number));
        const int bound = std::visit(Binding{statement, place}, parameters[number - 1]);
        if (bound != SQLITE_OK) fail(query.name, bound, sqlite3_errstr(bound));
    }
}

// The message of a broken constraint names columns; any other message at this point may quote a value.
bool Sqlite::step(const Query& query, sqlite3_stmt* statement)
{
    const int result = sqlite3_step(statement);
    if (result == SQLITE_ROW) return true;
    if (result == SQLITE_DONE) return false;
    const bool is_rule = (result & 0xff) == SQLITE_CONSTRAINT;
    fail(query.name, result, is_rule ? sqlite3_errmsg(handle()) : sqlite3_errstr(result));
}

Cell cell_of(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return std::nullopt;
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return bytes ? std::string(bytes, size) : std::string();
    }
    default: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        if (!text) throw std::bad_alloc();
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    }
    }
}

Rows Sqlite::execute(const Query& query, std::span<const Parameter> parameters)
{
    auto* const statement = statement_for(query);
    const Reset reset{statement};
    bind(query, statement, parameters);
    Rows rows;
    bool has_row = step(query, statement); // may re-prepare: only now are the columns those of today's schema
    const int width = sqlite3_column_count(statement);
    for (int column = 0; column < width; ++column)
        rows.columns.emplace_back(sqlite3_column_name(statement, column));
    for (; has_row; has_row = step(query, statement)) {
        for (int column = 0; column < width; ++column)
            rows.cells.push_back(cell_of(statement, column));
        ++rows.count;
    }
    if (!sqlite3_stmt_readonly(statement)) rows.affected = sqlite3_changes64(handle());
    return rows;
}

void Sqlite::execute_script(const Query& script)
{
    const std::string text(text_of(script));
    const int result = sqlite3_exec(handle(), text.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(script.name, result, sqlite3_errmsg(handle()));
}

void Sqlite::roll_back() noexcept
{
    // A failing disk may have rolled back already; then there is nothing left to undo.
    if (!sqlite3_get_autocommit(handle())) sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Sqlite::undo_part() noexcept
{
    if (!sqlite3_get_autocommit(handle()))
        sqlite3_exec(handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
}

Sqlite& sqlite_of(Connection& connection)
{
    auto* const sqlite = dynamic_cast<Sqlite*>(&connection);
    ENSURE(sqlite != nullptr);
    return *sqlite;
}

}

std::unique_ptr<Connection> open_sqlite(const std::string& where, SqliteOptions options)
{
    return std::make_unique<Sqlite>(where, options);
}

void copy_sqlite(Connection& from, Connection& to)
{
    auto* const target = sqlite_of(to).handle();
    auto* const backup = sqlite3_backup_init(target, "main", sqlite_of(from).handle(), "main");
    if (!backup) fail("copy", sqlite3_extended_errcode(target), sqlite3_errmsg(target));
    const int copied = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (copied != SQLITE_DONE) fail("copy", copied, sqlite3_errstr(copied));
    if (finished != SQLITE_OK) fail("copy", finished, sqlite3_errstr(finished));
}

}
