#include "base/toml.hpp"

#include "base/text.hpp"
#include "base/toml_parser.hpp"
#include "base/toml_spelling.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace gongkai {

namespace detail {

struct TomlChild;

struct TomlNode {
    Toml::Kind kind = Toml::Kind::absent;
    int line = 0;
    std::string text;
    std::int64_t integer = 0;
    double number = 0;
    bool flag = false;
    Date date;
    std::vector<TomlChild> children; // a list's have empty names
    mutable bool asked_for = false;

    const TomlNode* child(std::string_view key) const;
};

struct TomlChild {
    std::string name;
    TomlNode node;
};

const TomlNode* TomlNode::child(std::string_view key) const
{
    for (const auto& [name, node] : children) {
        if (name != key) continue;
        node.asked_for = true;
        return &node;
    }
    return nullptr;
}

struct TomlState {
    std::string file;
    TomlNode root;
    TomlNode nothing;
    std::vector<Problem> problems;
};

}

namespace {

using detail::TomlNode;

constexpr std::array kind_names{"nothing", "a text", "an integer", "a number", "true or false",
                                "a date", "a list", "a table"};
const char* name_of(Toml::Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

class Copier {
public:
    Copier(detail::TomlState& state, const AsciiSpelling& spelling) : state_(state), spelling_(spelling) {}

    TomlNode copy(const toml::node& from)
    {
        TomlNode node;
        node.line = line_of(from);
        if (const auto* table = from.as_table()) return with_table(std::move(node), *table);
        if (const auto* list = from.as_array()) return with_list(std::move(node), *list);
        if (const auto* date = from.as_date()) return with_date(std::move(node), date->get());
        if (const auto* text = from.as_string()) {
            node.kind = Toml::Kind::text;
            node.text = spelling_.back(text->get());
        } else if (const auto* integer = from.as_integer()) {
            node.kind = Toml::Kind::integer;
            node.integer = integer->get();
        } else if (const auto* number = from.as_floating_point()) {
            node.kind = Toml::Kind::number;
            node.number = number->get();
        } else if (const auto* flag = from.as_boolean()) {
            node.kind = Toml::Kind::flag;
            node.flag = flag->get();
        } else {
            state_.problems.push_back({state_.file, node.line, "times of day are not used here"});
        }
        return node;
    }

private:
    TomlNode with_table(TomlNode node, const toml::table& table)
    {
        node.kind = Toml::Kind::table;
        for (const auto& [key, value] : table) node.children.emplace_back(spelling_.back(key.str()), copy(value));
        // toml++ sorts keys; the order of the file is the one people meant.
        std::ranges::stable_sort(node.children, {}, [](const auto& child) { return child.node.line; });
        return node;
    }

    TomlNode with_list(TomlNode node, const toml::array& list)
    {
        node.kind = Toml::Kind::list;
        for (const auto& value : list) node.children.emplace_back(std::string(), copy(value));
        return node;
    }

    TomlNode with_date(TomlNode node, const toml::date& date)
    {
        node.kind = Toml::Kind::date;
        const std::chrono::year_month_day day{std::chrono::year(date.year), std::chrono::month(date.month),
                                              std::chrono::day(date.day)};
        if (!day.ok()) state_.problems.push_back({state_.file, node.line, "there is no such day"});
        else node.date = day;
        return node;
    }

    detail::TomlState& state_;
    const AsciiSpelling& spelling_;
};

std::string says_foreign(const std::string& character)
{
    return fmt::format("\"{}\" stands outside of quotation marks, where only ASCII may: is it full-width punctuation, "
                       "or a text without its quotation marks?",
                       character);
}

int first_line_not_utf8(std::string_view bytes)
{
    int line = 1;
    for (auto end = bytes.find('\n'); end != bytes.npos && is_utf8(bytes.substr(0, end)); end = bytes.find('\n', end + 1))
        ++line;
    return line;
}

bool is_beyond_parser(std::string_view bytes)
{
    try {
        static_cast<void>(toml::parse(bytes));
    } catch (const toml::parse_error&) {
        return false;
    } catch (const detail::BeyondTomlParser&) {
        return true;
    }
    return false;
}

int first_line_beyond_parser(std::string_view bytes)
{
    int line = 1;
    for (auto end = bytes.find('\n'); end != bytes.npos; end = bytes.find('\n', end + 1), ++line)
        if (is_beyond_parser(bytes.substr(0, end + 1))) break;
    return line;
}

}

std::string to_text(const Problem& problem)
{
    return fmt::format("{}:{}: {}", problem.file, problem.line, problem.says);
}

TomlDocument::TomlDocument(std::string file, std::string_view bytes)
    : state_(std::make_unique<detail::TomlState>())
{
    state_->file = std::move(file);
    state_->root.kind = Toml::Kind::table;
    state_->root.line = 1;
    if (!is_utf8(bytes)) {
        state_->problems.push_back({state_->file, first_line_not_utf8(bytes), "this file is not in UTF-8"});
        return;
    }
    if (const auto foreign = first_foreign_character(bytes)) {
        state_->problems.push_back({state_->file, foreign->line, says_foreign(foreign->character)});
        return;
    }
    const AsciiSpelling spelling(bytes);
    try {
        const toml::table table = toml::parse(spelling.text(), state_->file);
        state_->root = Copier(*state_, spelling).copy(table);
        state_->root.line = 1;
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        const auto says = from_code_points(to_code_points(spelling.back(error.description())));
        state_->problems.push_back({state_->file, line, says});
    } catch (const detail::BeyondTomlParser&) {
        state_->problems.push_back({state_->file, first_line_beyond_parser(spelling.text()),
                                    "this line can't be read as TOML: is there a bracket, an equals sign or a "
                                    "quotation mark too many, or one missing?"});
    }
}

TomlDocument::~TomlDocument() = default;
TomlDocument::TomlDocument(TomlDocument&&) noexcept = default;
TomlDocument& TomlDocument::operator=(TomlDocument&&) noexcept = default;

Toml TomlDocument::root() const { return {*state_, state_->root}; }
const std::vector<Problem>& TomlDocument::problems() const { return state_->problems; }

Toml::Kind Toml::kind() const { return node_->kind; }
int Toml::line() const { return node_->line; }
const std::string& Toml::file() const { return state_->file; }

void Toml::problem(std::string says) const { state_->problems.push_back({state_->file, line(), std::move(says)}); }

const TomlNode* Toml::wanted(std::string_view key, Kind kind, bool required) const
{
    const auto* found = node_->child(key);
    if (!found) {
        if (required) problem(fmt::format("\"{}\" is missing", key));
        return nullptr;
    }
    const bool fits = found->kind == kind || (kind == Kind::number && found->kind == Kind::integer);
    if (fits) return found;
    Toml(*state_, *found).problem(fmt::format("\"{}\" must be {}, not {}", key, name_of(kind), name_of(found->kind)));
    return nullptr;
}

std::string Toml::text(std::string_view key) const
{
    const auto* found = wanted(key, Kind::text, true);
    if (found && found->text.empty()) Toml(*state_, *found).problem(fmt::format("\"{}\" is empty", key));
    return found ? found->text : std::string();
}

std::int64_t Toml::integer(std::string_view key) const
{
    const auto* found = wanted(key, Kind::integer, true);
    return found ? found->integer : 0;
}

Date Toml::date(std::string_view key) const
{
    const auto* found = wanted(key, Kind::date, true);
    return found ? found->date : Date();
}

bool Toml::flag(std::string_view key, bool otherwise) const
{
    const auto* found = wanted(key, Kind::flag, false);
    return found ? found->flag : otherwise;
}

std::vector<std::string> Toml::texts(std::string_view key) const
{
    std::vector<std::string> texts;
    const auto* found = wanted(key, Kind::list, false);
    if (!found) return texts;
    for (const auto& [name, child] : found->children) {
        if (child.kind == Kind::text) texts.push_back(child.text);
        else Toml(*state_, child).problem(fmt::format("\"{}\" must hold texts only", key));
    }
    return texts;
}

std::vector<Date> Toml::dates(std::string_view key) const
{
    std::vector<Date> dates;
    const auto* found = wanted(key, Kind::list, false);
    if (!found) return dates;
    for (const auto& [name, child] : found->children) {
        if (child.kind == Kind::date) dates.push_back(child.date);
        else Toml(*state_, child).problem(fmt::format("\"{}\" must hold dates only", key));
    }
    return dates;
}

std::vector<Toml> Toml::tables(std::string_view key) const
{
    std::vector<Toml> tables;
    const auto* found = wanted(key, Kind::list, false);
    if (!found) return tables;
    for (const auto& [name, child] : found->children) {
        if (child.kind == Kind::table) tables.push_back({*state_, child});
        else Toml(*state_, child).problem(fmt::format("\"{}\" must hold tables only", key));
    }
    return tables;
}

std::optional<std::string> Toml::maybe_text(std::string_view key) const
{
    const auto* found = wanted(key, Kind::text, false);
    return found ? std::optional(found->text) : std::nullopt;
}

std::optional<std::int64_t> Toml::maybe_integer(std::string_view key) const
{
    const auto* found = wanted(key, Kind::integer, false);
    return found ? std::optional(found->integer) : std::nullopt;
}

std::optional<double> Toml::maybe_number(std::string_view key) const
{
    const auto* found = wanted(key, Kind::number, false);
    if (!found) return {};
    return found->kind == Kind::integer ? static_cast<double>(found->integer) : found->number;
}

std::optional<Date> Toml::maybe_date(std::string_view key) const
{
    const auto* found = wanted(key, Kind::date, false);
    return found ? std::optional(found->date) : std::nullopt;
}

std::optional<Toml> Toml::maybe_table(std::string_view key) const
{
    const auto* found = wanted(key, Kind::table, false);
    return found ? std::optional(Toml(*state_, *found)) : std::nullopt;
}

bool Toml::has(std::string_view key) const { return node_->child(key) != nullptr; }

std::vector<std::string> Toml::keys() const
{
    std::vector<std::string> keys;
    if (node_->kind == Kind::table)
        for (const auto& [name, child] : node_->children) keys.push_back(name);
    return keys;
}

Toml Toml::at(std::string_view key) const
{
    const auto* found = node_->child(key);
    return {*state_, found ? *found : state_->nothing};
}

std::vector<Toml> Toml::items() const
{
    std::vector<Toml> items;
    if (node_->kind == Kind::list)
        for (const auto& [name, child] : node_->children) items.push_back({*state_, child});
    return items;
}

std::optional<std::string> Toml::as_text() const
{
    return node_->kind == Kind::text ? std::optional(node_->text) : std::nullopt;
}

std::optional<std::string> Toml::as_written() const
{
    switch (node_->kind) {
    case Kind::text: return node_->text;
    case Kind::integer: return std::to_string(node_->integer);
    case Kind::number: return fmt::format("{}", node_->number);
    case Kind::flag: return node_->flag ? "true" : "false";
    case Kind::date: return to_text(node_->date);
    case Kind::absent:
    case Kind::list:
    case Kind::table: return {};
    }
    return {};
}

void Toml::refuse_unknown_keys() const
{
    for (const auto& [name, child] : node_->children)
        if (!child.asked_for) Toml(*state_, child).problem(fmt::format("unknown key \"{}\"", name));
}

}
