// Makes named constants of sql/: each noun's queries as gongkai::sql::<name>, the migrations as one array.
//
//     -- fragment viewing_columns
//     id, number, state
//     -- find_viewing: one viewing by the number printed on its receipt.
//     SELECT {{viewing_columns}} FROM viewings WHERE number = $1
//
// <noun>.sqlite.sql and <noun>.postgres.sql hold an engine's own wording of a query of <noun>.sql.
#include <map>
#include <regex>
#include <sstream>

#include "generator.hpp"

using namespace generator;

namespace {

struct Fragment {
    Place place;
    std::string text;
    bool used = false;
};

struct Statement {
    Place place;
    std::string sentence;
    std::string text;
};

using Fragments = std::map<std::string, Fragment>;
using Statements = std::map<std::string, Statement>;

struct Source {
    std::string noun;
    std::string dialect;
    Fragments fragments;
    Statements statements;
};

// The first words of a comment line decide what it is; any other comment belongs to the reader only.
void read_line(Source& source, std::string*& current, std::string_view line, const Place& place)
{
    static const std::regex fragment("-- fragment (\\S+)\\s*");
    static const std::regex statement("-- ([a-z][a-z0-9_]*):(.*)");
    const std::string text(line);
    std::smatch found;
    if (std::regex_match(text, found, fragment)) {
        if (!is_name(found.str(1)))
            blame(place, "a fragment's name is snake_case, not '" + found.str(1) + "'");
        const auto [entry, is_first] = source.fragments.try_emplace(found[1], Fragment{place, {}});
        if (!is_first) blame(place, "fragment '" + found.str(1) + "' is declared twice");
        current = &entry->second.text;
    } else if (std::regex_match(text, found, statement)) {
        const std::string sentence(trim(found.str(2)));
        if (sentence.empty())
            blame(place, "query '" + found.str(1) + "' needs a sentence saying what it answers");
        const auto [entry, is_first] =
            source.statements.try_emplace(found[1], Statement{place, sentence, {}});
        if (!is_first) blame(place, "query '" + found.str(1) + "' is declared twice");
        current = &entry->second.text;
    } else if (!trim(line).starts_with("--") && !trim(line).empty()) {
        if (!current) blame(place, "SQL before the first '-- name: sentence.' line");
        *current += text + '\n';
    }
}

Source read_source(const fs::path& path)
{
    Source source;
    source.noun = path.stem().stem().string();
    source.dialect = path.stem().extension().string();
    if (!source.dialect.empty() && source.dialect != ".sqlite" && source.dialect != ".postgres")
        blame({path.string()}, "an engine's own file is called <noun>.sqlite.sql or <noun>.postgres.sql");
    std::istringstream lines(read(path));
    std::string* current = nullptr;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);)
        read_line(source, current, line, {path.string(), ++number});
    return source;
}

std::string with_fragments(std::string text, Fragments& own, Fragments& shared, const Place& place)
{
    static const std::regex hole("\\{\\{\\s*([^}\\s]*)\\s*\\}\\}");
    for (std::smatch found; std::regex_search(text, found, hole);) {
        auto& home = own.contains(found[1]) ? own : shared;
        const auto fragment = home.find(found[1]);
        if (fragment == home.end())
            blame(place, "fragment '" + found.str(1) + "' is not declared in this file");
        if (fragment->second.text.find("{{") != std::string::npos)
            blame(fragment->second.place, "a fragment may not use another fragment");
        fragment->second.used = true;
        text = found.prefix().str() + std::string(trim(fragment->second.text)) + found.suffix().str();
    }
    return text;
}

void finish(Source& source, Fragments& shared)
{
    static const std::regex star("\\b(SELECT|RETURNING)\\s+(DISTINCT\\s+)?([a-z_]+\\.)?\\*",
                                 std::regex::icase);
    for (auto& [name, statement] : source.statements) {
        auto text = with_fragments(statement.text, source.fragments, shared, statement.place);
        std::string_view body = trim(text);
        if (body.ends_with(';')) body = trim(body.substr(0, body.size() - 1));
        if (body.empty()) blame(statement.place, "query '" + name + "' has no SQL");
        if (std::regex_search(body.begin(), body.end(), star))
            blame(statement.place, "query '" + name + "' selects *; name its columns");
        if (body.find(")sql\"") != body.npos) blame(statement.place, "the text )sql\" cannot be carried");
        statement.text = std::string(body);
    }
}

void refuse_unused(const Source& source)
{
    for (const auto& [name, fragment] : source.fragments)
        if (!fragment.used) blame(fragment.place, "fragment '" + name + "' is used by no query");
}

// One query with the wording of each engine side by side.
struct Query {
    Place place;
    std::string noun, sentence, text, sqlite, postgres;
};

using Queries = std::map<std::string, Query>;

void add(Queries& queries, const Source& source)
{
    for (const auto& [name, statement] : source.statements) {
        if (name == "all" || name == "migrations") blame(statement.place, "the name '" + name + "' is taken");
        const auto [entry, is_first] =
            queries.try_emplace(name, Query{statement.place, source.noun, statement.sentence, {}, {}, {}});
        auto& query = entry->second;
        if (query.noun != source.noun)
            blame(statement.place, "query '" + name + "' stands in " + query.place.file + " already");
        (source.dialect.empty()        ? query.text
         : source.dialect == ".sqlite" ? query.sqlite
                                       : query.postgres) = statement.text;
    }
}

Queries read_queries(const fs::path& folder)
{
    std::vector<Source> sources;
    for (const auto& path : files_in(folder, ".sql"))
        sources.push_back(read_source(path));
    Queries queries;
    for (auto& source : sources) {
        const auto shared = std::ranges::find_if(
            sources, [&](const Source& other) { return other.noun == source.noun && other.dialect.empty(); });
        finish(source, shared == sources.end() ? source.fragments : shared->fragments);
        add(queries, source);
    }
    std::ranges::for_each(sources, refuse_unused);
    for (const auto& [name, query] : queries)
        if (query.text.empty() && (query.sqlite.empty() || query.postgres.empty()))
            blame(query.place, "query '" + name + "' is worded for one engine only");
    return queries;
}

std::string literal(const std::string& text)
{
    return "R\"sql(" + text + ")sql\"";
}

std::string declaration(const std::string& name, const Query& query)
{
    auto made = "// " + query.sentence + "\ninline constexpr db::Query " + name + "{.name = \"" + name +
                "\",\n.text = ";
    made += literal(query.text);
    if (!query.sqlite.empty()) made += ",\n.sqlite = " + literal(query.sqlite);
    if (!query.postgres.empty()) made += ",\n.postgres = " + literal(query.postgres);
    return made + "};\n\n";
}

std::string header(const std::string& includes, const std::string& body)
{
    return "#pragma once\n\n" + includes + "\nnamespace gongkai::sql {\n\n" + body + "}\n";
}

void write_queries(const Queries& queries, const fs::path& out)
{
    std::map<std::string, std::string> bodies;
    std::string includes = "#include <array>\n\n#include \"db/query.hpp\"\n";
    std::string list = "inline constexpr std::array<db::Query, " + std::to_string(queries.size()) + "> all{";
    for (const auto& [name, query] : queries) {
        bodies[query.noun] += declaration(name, query);
        list += name + ", ";
    }
    for (const auto& [noun, body] : bodies) {
        write_if_changed(out / (noun + ".hpp"), header("#include \"db/query.hpp\"\n", body));
        includes += "#include \"sql/" + noun + ".hpp\"\n";
    }
    write_if_changed(
        out / "all.hpp",
        header(includes, "// Every query, so that a test can prepare each of them.\n" + list + "};\n\n"));
}

void write_migrations(const fs::path& folder, const fs::path& out)
{
    static const std::regex form("(\\d{4})_([a-z0-9_]+)\\.sql");
    std::string rows;
    int count = 0, last = 0;
    for (const auto& path : files_in(folder, ".sql")) {
        std::smatch found;
        const auto name = path.filename().string();
        const Place place{path.string()};
        if (!std::regex_match(name, found, form))
            blame(place, "a migration is called NNNN_what_it_changes.sql");
        const int number = std::stoi(found[1]);
        if (number == last) blame(place, "migration " + found.str(1) + " exists twice");
        last = number;
        ++count;
        const auto text = read(path);
        if (!text.starts_with("--")) blame(place, "a migration opens with a comment saying why");
        rows += "    db::Migration{" + std::to_string(number) + ", \"" + found.str(2) + "\", " +
                literal(text) + "},\n";
    }
    write_if_changed(out / "migrations.hpp",
                     header("#include <array>\n\n#include \"db/query.hpp\"\n",
                            "inline constexpr std::array<db::Migration, " + std::to_string(count) +
                                "> migrations{{\n" + rows + "}};\n\n"));
}

}

int main(int argc, char** argv)
{
    return run(argc, argv, 2, "sqlc SQL_FOLDER OUT_FOLDER", [](char** argument) {
        const fs::path sql = argument[1], out = argument[2];
        write_queries(read_queries(sql / "queries"), out / "sql");
        write_migrations(sql / "migrations", out / "sql");
    });
}
