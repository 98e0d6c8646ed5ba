#pragma once
// TOML files read with file and line: what is wrong in one is collected, not thrown, so that all of it is told at once.

#include "base/date.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

struct Problem {
    std::string file;
    int line = 0;
    std::string says; // in English, for whoever edits the file
};
std::string to_text(const Problem& problem); // statutes/rules/posting.toml:12: days is missing

namespace detail {
struct TomlNode;
struct TomlState;
}

// One value of a document. A getter that finds nothing or the wrong type writes a Problem into the document and
// answers an empty value; maybe_… is silent when the key is absent. Valid as long as its TomlDocument lives.
class Toml {
public:
    enum class Kind { absent, text, integer, number, flag, date, list, table };

    Kind kind() const;
    int line() const;
    const std::string& file() const;

    std::string text(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    Date date(std::string_view key) const;
    bool flag(std::string_view key, bool otherwise = false) const;
    std::vector<std::string> texts(std::string_view key) const; // a list of texts, empty when absent
    std::vector<Date> dates(std::string_view key) const;
    std::vector<Toml> tables(std::string_view key) const;       // [[key]], empty when absent
    std::optional<std::string> maybe_text(std::string_view key) const;
    std::optional<std::int64_t> maybe_integer(std::string_view key) const;
    std::optional<double> maybe_number(std::string_view key) const; // also an integer
    std::optional<Date> maybe_date(std::string_view key) const;
    std::optional<Toml> maybe_table(std::string_view key) const;

    bool has(std::string_view key) const;
    std::vector<std::string> keys() const;   // of a table, in the order of the file
    Toml at(std::string_view key) const;     // of Kind::absent when there is no such key
    std::vector<Toml> items() const;         // of a list
    std::optional<std::string> as_text() const;  // of the value itself
    std::optional<std::string> as_written() const; // any scalar as text: 12, true, 2026-01-01, words

    void problem(std::string says) const;     // at this value's line
    void refuse_unknown_keys() const;         // whatever nobody has asked for is a mistake in the file

private:
    friend class TomlDocument;
    Toml(detail::TomlState& state, const detail::TomlNode& node) : state_(&state), node_(&node) {}
    const detail::TomlNode* wanted(std::string_view key, Kind kind, bool required) const;

    detail::TomlState* state_;
    const detail::TomlNode* node_;
};

class TomlDocument {
public:
    TomlDocument(std::string file, std::string_view bytes); // a syntax error becomes a Problem and an empty table
    ~TomlDocument();
    TomlDocument(TomlDocument&&) noexcept;
    TomlDocument& operator=(TomlDocument&&) noexcept;

    Toml root() const;
    const std::vector<Problem>& problems() const;

private:
    std::unique_ptr<detail::TomlState> state_;
};

}
