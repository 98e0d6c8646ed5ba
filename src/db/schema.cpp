#include "db/migrate.hpp"

namespace gongkai::db {

namespace {

// SQLite keeps each statement as it was written, comments included. The tables behind a search index are its
// own.
constexpr Query sqlite_schema{.name = "sqlite_schema", .text = R"sql(
SELECT sql || ';' FROM sqlite_schema AS made
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS virtual
                  WHERE virtual.sql LIKE 'CREATE VIRTUAL TABLE%' AND made.name <> virtual.name
                    AND made.tbl_name IN (virtual.name || '_data', virtual.name || '_idx',
                        virtual.name || '_content', virtual.name || '_docsize', virtual.name || '_config'))
ORDER BY tbl_name, CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name
)sql"};

// PostgreSQL keeps the meaning only: each table with its columns, constraints, indexes and triggers, then
// functions.
constexpr Query postgres_schema{.name = "postgres_schema", .text = R"sql(
WITH here AS (
    SELECT c.oid, c.relname::text AS name, c.relkind FROM pg_catalog.pg_class c
    WHERE c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
), lines AS (
    SELECT name AS owner, 0 AS part, 0 AS place, name AS sort,
           CASE relkind WHEN 'v' THEN 'view ' || name || E'\n' || pg_get_viewdef(oid, true)
                        ELSE 'table ' || name END AS line
    FROM here WHERE relkind IN ('r', 'p', 'v', 'm')
    UNION ALL
    SELECT h.name, 1, a.attnum, a.attname::text,
           '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
               || CASE WHEN d.adbin IS NULL THEN ''
                       WHEN a.attgenerated <> '' THEN ' GENERATED AS ' || pg_get_expr(d.adbin, d.adrelid)
                       ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END
    FROM here h JOIN pg_catalog.pg_attribute a ON a.attrelid = h.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = h.oid AND d.adnum = a.attnum
    WHERE h.relkind IN ('r', 'p')
    UNION ALL
    SELECT h.name, 2, 0, k.conname::text, '    ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
    FROM here h JOIN pg_catalog.pg_constraint k ON k.conrelid = h.oid
    UNION ALL
    SELECT h.name, 3, 0, i.indexrelid::regclass::text, '    ' || pg_get_indexdef(i.indexrelid)
    FROM here h JOIN pg_catalog.pg_index i ON i.indrelid = h.oid
    WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k
                      WHERE k.conindid = i.indexrelid AND k.conrelid = h.oid)
    UNION ALL
    SELECT h.name, 4, 0, t.tgname::text, '    ' || pg_get_triggerdef(t.oid, true)
    FROM here h JOIN pg_catalog.pg_trigger t ON t.tgrelid = h.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT '~functions', 5, 0, p.proname::text, pg_get_functiondef(p.oid)
    FROM pg_catalog.pg_proc p
    WHERE p.prokind = 'f'
      AND p.pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
)
SELECT replace(line, quote_ident(current_schema()) || '.', '') FROM lines
ORDER BY owner COLLATE "C", part, place, sort COLLATE "C"
)sql"};

}

std::string dump_schema(Connection& connection)
{
    const auto& query = connection.engine() == Engine::sqlite ? sqlite_schema : postgres_schema;
    std::string dump;
    for (const auto& line : connection.list<std::string>(query)) {
        if (!line.starts_with("    ") && !dump.empty()) dump += '\n';
        dump += line + '\n';
    }
    return dump;
}

}
