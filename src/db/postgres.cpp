#include "db/postgres.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>
#include <unordered_map>

namespace gongkai::db {

namespace {

using Clock = std::chrono::steady_clock;

struct Free {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(unsigned char* bytes) const { PQfreemem(bytes); }
};
using Handle = std::unique_ptr<PGconn, Free>;
using Answer = std::unique_ptr<PGresult, Free>;

constexpr Oid bytea_type = 17;

bool is_fine(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

// SQLSTATE, and the server's words unless they could quote a value (class 22: a value doesn't fit).
[[noreturn]] void fail(std::string_view query, const PGresult* result)
{
    const char* const field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view state = field ? field : "08006";
    const char* const words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const bool may_quote = state.starts_with("22");
    const auto says = fmt::format("{} (SQLSTATE {})",
                                  may_quote ? "a value doesn't fit"
                                  : words   ? words
                                            : "no words",
                                  state);
    const auto is_class = [&](auto... classes) { return (state.starts_with(classes) || ...); };
    if (state == "23505") throw UniqueViolation(query, says);
    if (is_class("23", "P0001")) throw RuleViolation(query, says);
    if (is_class("40", "55P03", "57014", "53300")) throw Busy(query, says);
    if (is_class("53100", "58", "XX001", "XX002")) throw StorageFailed(query, says);
    if (is_class("08", "57P", "25006")) throw Unreachable(query, says);
    throw Error(query, says);
}

class Postgres final : public Connection {
public:
    Postgres(std::string uri, PostgresOptions options) : uri_(std::move(uri)), options_(std::move(options))
    {
        connect();
    }

    Engine engine() const override { return Engine::postgres; }
    void prepare(const Query& query) override { statement_for(query); }

protected:
    Rows execute(const Query& query, std::span<const Parameter> parameters) override;
    void execute_script(const Query& script) override;
    void begin() override { execute_script({.name = "BEGIN", .text = "BEGIN"}); }
    void commit() override { execute_script({.name = "COMMIT", .text = "COMMIT"}); }
    void roll_back() noexcept override;
    void undo_part() noexcept override;
    void lock(std::string_view name) override;

private:
    void connect();
    void set_up();
    bool is_alive();
    void refresh();
    const std::string& statement_for(const Query& query);
    void require_sent(const Query& query, int sent);
    void await_input(const Query& query, Clock::time_point until);
    Answer receive(const Query& query);
    [[noreturn]] void lose(const Query& query, std::string_view says);

    const std::string uri_;
    const PostgresOptions options_;
    Handle handle_;                                           // empty when lost
    std::unordered_map<std::string, std::string> statements_; // text → name on the server
};

// What stands before the URI may be overridden by it.
void Postgres::connect()
{
    const auto seconds = std::to_string(options_.connect.count());
    const char* const keywords[] = {"connect_timeout",
                                    "tcp_user_timeout",
                                    "keepalives_idle",
                                    "fallback_application_name",
                                    "dbname",
                                    "client_encoding",
                                    nullptr};
    const char* const values[] = {seconds.c_str(), "10000", "30", "gongkai", uri_.c_str(), "UTF8", nullptr};
    statements_.clear();
    handle_.reset(PQconnectdbParams(keywords, values, 1));
    if (!handle_) throw std::bad_alloc();
    if (PQstatus(handle_.get()) != CONNECTION_OK) {
        const std::string says = PQerrorMessage(handle_.get());
        handle_.reset();
        throw Unreachable("connect", says);
    }
    PQsetNoticeProcessor(handle_.get(), [](void*, const char*) {}, nullptr);
    set_up();
}

// A server set to acknowledge before the disk has it (synchronous_commit off or local) is overruled.
void Postgres::set_up()
{
    const auto settings =
        fmt::format("SET client_min_messages = error; SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET "
                    "bytea_output = 'hex';"
                    "SET extra_float_digits = 1; SET statement_timeout = {}; SET lock_timeout = {};"
                    "SET idle_in_transaction_session_timeout = 60000;"
                    "SELECT set_config('synchronous_commit', 'on', false)"
                    " WHERE current_setting('synchronous_commit') IN ('off', 'local');",
                    options_.statement.count(), options_.lock.count());
    const Query query{.name = "settings", .text = settings};
    require_sent(query, PQsendQuery(handle_.get(), settings.c_str()));
    receive(query);
    if (options_.schema.empty()) return;
    const auto path = "SET search_path = " + options_.schema;
    require_sent(query, PQsendQuery(handle_.get(), path.c_str()));
    receive(query);
}

// A server that went away while nobody asked has left the end of the stream to be read.
bool Postgres::is_alive()
{
    for (int round = 0; round < 3 && PQstatus(handle_.get()) == CONNECTION_OK; ++round) {
        pollfd socket{PQsocket(handle_.get()), POLLIN, 0};
        if (poll(&socket, 1, 0) <= 0) return true;
        if (!PQconsumeInput(handle_.get())) return false;
    }
    return PQstatus(handle_.get()) == CONNECTION_OK;
}

void Postgres::refresh()
{
    if (handle_ && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE &&
        PQtransactionStatus(handle_.get()) != PQTRANS_UNKNOWN)
        return;
    if (!handle_ || !is_alive()) connect();
}

void Postgres::lose(const Query& query, std::string_view says)
{
    handle_.reset();
    throw Unreachable(query.name, says);
}

void Postgres::require_sent(const Query& query, int sent)
{
    if (!sent) lose(query, "the connection broke while asking");
}

void Postgres::await_input(const Query& query, Clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    pollfd socket{PQsocket(handle_.get()), POLLIN, 0};
    const int ready = left.count() > 0 ? poll(&socket, 1, static_cast<int>(left.count())) : 0;
    if (ready == 0) lose(query, "no answer in time; whether it was done is unknown");
    if (ready > 0 && !PQconsumeInput(handle_.get())) lose(query, "the connection broke while waiting");
}

// The answer to what was sent; of several statements, the first that failed or else the last.
Answer Postgres::receive(const Query& query)
{
    const auto until = Clock::now() + options_.answer;
    Answer kept;
    for (;;) {
        while (PQisBusy(handle_.get()))
            await_input(query, until);
        Answer next(PQgetResult(handle_.get()));
        if (!next) break;
        if (!kept || is_fine(kept.get())) kept = std::move(next);
    }
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        lose(query, "the connection broke; whether it was done is unknown");
    if (!kept) lose(query, "no answer");
    if (!is_fine(kept.get())) fail(query.name, kept.get());
    return kept;
}

const std::string& Postgres::statement_for(const Query& query)
{
    if (!handle_ || PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) refresh();
    const std::string text(text_of(query));
    if (const auto known = statements_.find(text); known != statements_.end()) return known->second;
    const auto name = fmt::format("q{}", statements_.size());
    require_sent(query, PQsendPrepare(handle_.get(), name.c_str(), text.c_str(), 0, nullptr));
    receive(query);
    return statements_.emplace(text, name).first->second;
}

// Parameters as libpq wants them; text lives as long as this does.
struct Wire {
    std::vector<std::string> owned;
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;

    explicit Wire(std::span<const Parameter> parameters)
    {
        owned.reserve(parameters.size());
        for (const auto& parameter : parameters)
            std::visit(*this, parameter);
    }
    void add(std::string text, bool is_binary = false)
    {
        lengths.push_back(static_cast<int>(text.size()));
        values.push_back(owned.emplace_back(std::move(text)).c_str());
        formats.push_back(is_binary ? 1 : 0);
    }
    void operator()(std::nullptr_t)
    {
        values.push_back(nullptr);
        lengths.push_back(0);
        formats.push_back(0);
    }
    void operator()(bool truth) { add(truth ? "true" : "false"); }
    void operator()(std::int64_t number) { add(std::to_string(number)); }
    void operator()(double number) { add(fmt::format("{}", number)); }
    void operator()(std::string_view text) { add(std::string(text)); }
    void operator()(const std::string& text) { add(text); }
    void operator()(BytesView view) { add(std::string(view.bytes), true); }
};

Cell cell_of(const PGresult* result, int row, int column)
{
    if (PQgetisnull(result, row, column)) return std::nullopt;
    const char* const text = PQgetvalue(result, row, column);
    if (PQftype(result, column) != bytea_type)
        return std::string(text, static_cast<std::size_t>(PQgetlength(result, row, column)));
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, Free> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size));
    if (!bytes) throw std::bad_alloc();
    return std::string(reinterpret_cast<const char*>(bytes.get()), size);
}

Rows rows_of(PGresult* result)
{
    Rows rows;
    const int width = PQnfields(result);
    const int height = PQntuples(result);
    for (int column = 0; column < width; ++column)
        rows.columns.emplace_back(PQfname(result, column));
    rows.cells.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column)
            rows.cells.push_back(cell_of(result, row, column));
    rows.count = static_cast<std::size_t>(height);
    const bool is_reading = std::string_view(PQcmdStatus(result)).starts_with("SELECT");
    if (!is_reading) rows.affected = Codec<std::int64_t>::read(PQcmdTuples(result)).value_or(0);
    return rows;
}

Rows Postgres::execute(const Query& query, std::span<const Parameter> parameters)
{
    const auto& name = statement_for(query);
    const Wire wire(parameters);
    require_sent(query, PQsendQueryPrepared(handle_.get(), name.c_str(), static_cast<int>(wire.values.size()),
                                            wire.values.data(), wire.lengths.data(), wire.formats.data(), 0));
    return rows_of(receive(query).get());
}

void Postgres::execute_script(const Query& script)
{
    refresh();
    const std::string text(text_of(script));
    require_sent(script, PQsendQuery(handle_.get(), text.c_str()));
    receive(script);
}

// Without a connection the server rolls back by itself.
void Postgres::roll_back() noexcept
{
    if (!handle_) return;
    const auto state = PQtransactionStatus(handle_.get());
    if (state == PQTRANS_INTRANS || state == PQTRANS_INERROR) PQclear(PQexec(handle_.get(), "ROLLBACK"));
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) handle_.reset();
}

void Postgres::undo_part() noexcept
{
    if (handle_) PQclear(PQexec(handle_.get(), "ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part"));
}

void Postgres::lock(std::string_view name)
{
    static constexpr Query query{
        .name = "lock", .text = "SELECT CAST(pg_advisory_xact_lock(hashtextextended($1, 0)) AS TEXT)"};
    const std::array<Parameter, 1> parameters{name};
    execute(query, parameters);
}

}

std::unique_ptr<Connection> open_postgres(const std::string& uri, PostgresOptions options)
{
    return std::make_unique<Postgres>(uri, std::move(options));
}

}
