#include "db/portable.hpp"

#include <fmt/format.h>

namespace gongkai::db {
namespace {

constexpr Query our_tables{
    .name = "our_tables",
    .text = {},
    .sqlite = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migration' "
              "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    .postgres = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() "
                "AND tablename <> 'migration' ORDER BY tablename"};
constexpr Query fetch_lines{.name = "fetch_lines", .text = "FETCH 500 FROM dumped"};
constexpr Query one_moment{
    .name = "one_moment",
    .text = "SELECT 1",
    .postgres = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; "
                "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"};
constexpr Query columns_of_table{.name = "columns_of_table",
                                 .text = "SELECT name, type FROM pragma_table_info($1) ORDER BY cid"};
constexpr Query keys_later{.name = "keys_later", .text = "PRAGMA defer_foreign_keys = ON"};
constexpr Query drop_keys{.name = "drop_keys", .text = R"sql(
SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname) || ';' FROM pg_catalog.pg_constraint
WHERE contype = 'f' AND connamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))sql"};
constexpr Query add_keys{.name = "add_keys", .text = R"sql(
SELECT 'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) || ';'
FROM pg_catalog.pg_constraint
WHERE contype = 'f' AND connamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))sql"};
// What triggers wrote once stands among the rows: they must not write it again.
constexpr Query rest_triggers{.name = "rest_triggers", .text = {}, .sqlite = R"sql(
SELECT 'DROP TRIGGER "' || name || '";' FROM sqlite_schema WHERE type = 'trigger')sql",
                              .postgres = R"sql(
SELECT DISTINCT 'ALTER TABLE ' || tgrelid::regclass || ' DISABLE TRIGGER USER;' FROM pg_catalog.pg_trigger
JOIN pg_catalog.pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))sql"};
constexpr Query wake_triggers{.name = "wake_triggers", .text = {}, .sqlite = R"sql(
SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger')sql",
                              .postgres = R"sql(
SELECT DISTINCT 'ALTER TABLE ' || tgrelid::regclass || ' ENABLE TRIGGER USER;' FROM pg_catalog.pg_trigger
JOIN pg_catalog.pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))sql"};
constexpr Query whole_file{.name = "integrity_check",
                           .text = "SELECT integrity_check FROM pragma_integrity_check(10)"};
constexpr Query orphans{.name = "foreign_key_check",
                        .text = "SELECT \"table\" || ' → ' || parent FROM pragma_foreign_key_check LIMIT 10"};

struct Column {
    std::string name;
    std::string type; // as declared
    bool is_bytes() const { return type == "BYTEA" || type == "BLOB"; }
};
BOOST_DESCRIBE_STRUCT(Column, (), (name, type))

struct PlacedLine {
    std::string line;
    std::int64_t place = 0;
};
BOOST_DESCRIBE_STRUCT(PlacedLine, (), (line, place))

std::string quoted(const std::string& name)
{
    return '"' + name + '"'; // of our own schema: plain words
}

std::string all_of(const std::vector<std::string>& statements)
{
    std::string script;
    for (const auto& one : statements)
        script += one;
    return script;
}

std::vector<Column> columns_of(Connection& connection, const std::string& table)
{
    auto columns = connection.list<Column>(columns_of_table, table);
    for (const auto& column : columns)
        if (column.is_bytes())
            throw Error("portable",
                        "the table " + table + " has a column of bytes: lines of text can't hold them");
    return columns;
}

std::string lines_query(Connection& connection, const std::string& table)
{
    std::string pairs;
    for (const auto& column : columns_of(connection, table))
        pairs += fmt::format("{}'{}', {}", pairs.empty() ? "" : ", ", column.name, quoted(column.name));
    return fmt::format(
        "SELECT json_object({}) AS line, rowid AS place FROM {} WHERE rowid > $1 ORDER BY rowid LIMIT 500",
        pairs, quoted(table));
}

void dump_sqlite(Connection& connection, const std::string& table,
                 const std::function<void(std::string_view)>& lines)
{
    const auto text = lines_query(connection, table);
    for (std::int64_t place = -1;;) {
        const auto rows = connection.list<PlacedLine>({.name = "dump", .text = text}, place);
        if (rows.empty()) return;
        std::string chunk;
        for (const auto& row : rows)
            chunk += row.line + '\n';
        lines(chunk);
        place = rows.back().place;
    }
}

void dump_postgres(Connection& connection, const std::string& table,
                   const std::function<void(std::string_view)>& lines)
{
    const auto open =
        fmt::format("DECLARE dumped NO SCROLL CURSOR FOR SELECT CAST(to_json(one) AS TEXT) FROM {} AS one",
                    quoted(table));
    connection.script({.name = "dump", .text = open});
    for (;;) {
        const auto rows = connection.list<std::string>(fetch_lines);
        if (rows.empty()) break;
        std::string chunk;
        for (const auto& row : rows)
            chunk += row + '\n';
        lines(chunk);
    }
    connection.script({.name = "dump", .text = "CLOSE dumped"});
}

// SQLite takes the lines apart itself; true becomes 1.
std::string insert_query(const std::string& table, const std::vector<Column>& columns)
{
    std::string names, values;
    for (const auto& column : columns) {
        names += (names.empty() ? "" : ", ") + quoted(column.name);
        values += fmt::format("{}value ->> '$.{}'", values.empty() ? "" : ", ", column.name);
    }
    return fmt::format("INSERT INTO {} ({}) SELECT {} FROM json_each($1) ORDER BY key", quoted(table), names,
                       values);
}

std::string array_of(std::string_view lines)
{
    std::string array = "[";
    for (; !lines.empty(); lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1)) {
        const auto line = lines.substr(0, lines.find('\n'));
        if (array.size() > 1) array += ',';
        array += line;
    }
    return array + ']';
}

}

Snapshot::Snapshot(Connection& connection) : transaction_(connection)
{
    connection.script(one_moment);
}

std::vector<std::string> tables(Connection& connection)
{
    return connection.list<std::string>(our_tables);
}

void dump_rows(Connection& connection, const std::string& table,
               const std::function<void(std::string_view)>& lines)
{
    (connection.engine() == Engine::sqlite ? dump_sqlite : dump_postgres)(connection, table, lines);
}

RowLoader::RowLoader(Connection& connection)
    : connection_(connection), tables_(db::tables(connection)), transaction_(connection)
{
    if (connection_.engine() == Engine::sqlite) {
        connection_.script(keys_later);
    } else {
        connection_.script({.name = "no_hurry", .text = "SET LOCAL statement_timeout = 0"});
        put_aside(drop_keys, add_keys);
    }
    put_aside(rest_triggers, wake_triggers);
}

void RowLoader::put_aside(const Query& aside, const Query& back)
{
    restore_ += all_of(connection_.list<std::string>(back));
    const auto script = all_of(connection_.list<std::string>(aside));
    if (!script.empty()) connection_.script({.name = aside.name, .text = script});
}

void RowLoader::load(const std::string& table, std::string_view lines)
{
    if (std::ranges::find(tables_, table) == tables_.end()) throw Error("load", "there is no such table");
    connection_.engine() == Engine::sqlite ? load_sqlite(table, lines) : load_postgres(table, lines);
}

void RowLoader::load_sqlite(const std::string& table, std::string_view lines)
{
    const auto text = insert_query(table, columns_of(connection_, table));
    connection_.run({.name = "load", .text = text}, array_of(lines));
}

void RowLoader::load_postgres(const std::string& table, std::string_view lines)
{
    const auto text = fmt::format(
        "INSERT INTO {0} SELECT * FROM json_populate_recordset(CAST(NULL AS {0}), CAST($1 AS JSON))",
        quoted(table));
    connection_.run({.name = "load", .text = text}, array_of(lines));
}

void RowLoader::commit()
{
    if (!restore_.empty()) connection_.script({.name = "restore", .text = restore_});
    transaction_.commit();
}

std::vector<std::string> flaws(Connection& sqlite)
{
    auto found = sqlite.list<std::string>(whole_file);
    std::erase(found, "ok");
    for (auto& one : sqlite.list<std::string>(orphans))
        found.push_back(std::move(one));
    return found;
}

void make_schema(Connection& connection, const std::string& name)
{
    connection.script({.name = "make_schema", .text = "CREATE SCHEMA " + quoted(name)});
}

void drop_schema(Connection& connection, const std::string& name)
{
    connection.script({.name = "drop_schema", .text = "DROP SCHEMA IF EXISTS " + quoted(name) + " CASCADE"});
}

// Tables first, since their triggers keep hold of the functions wherever these go.
void change_places(Connection& connection, const std::string& from, const std::string& aside)
{
    const auto text = fmt::format(R"sql(
CREATE SCHEMA "{1}";
DO $$
DECLARE here TEXT := current_schema(); one RECORD;
BEGIN
    FOR one IN SELECT n.nspname AS was, CASE n.nspname WHEN here THEN '{1}' ELSE here END AS becomes, c.oid::regclass AS thing
               FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname IN (here, '{0}') AND c.relkind IN ('r', 'p') ORDER BY n.nspname <> here LOOP
        EXECUTE format('ALTER TABLE %s SET SCHEMA %I', one.thing, one.becomes);
    END LOOP;
    FOR one IN SELECT CASE n.nspname WHEN here THEN '{1}' ELSE here END AS becomes, p.oid::regprocedure AS thing
               FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
               WHERE n.nspname IN (here, '{0}') AND p.prokind = 'f'
                 AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
               ORDER BY n.nspname <> here LOOP
        EXECUTE format('ALTER FUNCTION %s SET SCHEMA %I', one.thing, one.becomes);
    END LOOP;
END $$;
DROP SCHEMA "{0}" CASCADE;
)sql",
                                  from, aside);
    Transaction transaction(connection);
    connection.script({.name = "change_places", .text = text});
    transaction.commit();
}

}
