#include "base/toml_texts.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/toml_parser.hpp"
#include "base/toml_spelling.hpp"

namespace gongkai {
namespace {

class Collector {
public:
    Collector(std::string_view toml, const AsciiSpelling& spelling) : toml_(toml), spelling_(spelling) {}

    void visit(const toml::node& node, const std::string& name)
    {
        if (const auto* table = node.as_table())
            for (const auto& [key, value] : *table)
                visit(value, (name.empty() ? "" : name + ".") + spelling_.back(key.str()));
        else if (const auto* list = node.as_array())
            for (const auto& value : *list)
                visit(value, name);
        else if (const auto* text = node.as_string())
            add(*text, name);
    }

    std::vector<TomlText> texts;

private:
    void add(const toml::value<std::string>& text, const std::string& name)
    {
        const auto [begin, end, path] = text.source();
        const TomlText found{.name = name,
                             .text = spelling_.back(text.get()),
                             .line = static_cast<int>(begin.line),
                             .begin = spelling_.place_of(begin.line, begin.column),
                             .end = spelling_.place_of(end.line, end.column)};
        ENSURE(found.begin + 2 <= found.end && found.end <= toml_.size());
        const char quote = toml_[found.begin];
        ENSURE((quote == '"' || quote == '\'') && toml_[found.end - 1] == quote);
        texts.push_back(found);
    }

    std::string_view toml_;
    const AsciiSpelling& spelling_;
};

}

std::vector<TomlText> toml_texts(std::string_view toml)
{
    if (!is_utf8(toml) || first_foreign_character(toml)) return {};
    const AsciiSpelling spelling(toml);
    Collector collector(toml, spelling);
    try {
        collector.visit(toml::parse(spelling.text()), "");
    } catch (const toml::parse_error&) {
        return {};
    } catch (const detail::BeyondTomlParser&) {
        return {};
    }
    std::ranges::sort(collector.texts, {}, &TomlText::begin);
    return std::move(collector.texts);
}

// A JSON string is a TOML basic string as well, but for the one character that TOML wants escaped.
std::string toml_quoted(std::string_view text)
{
    return replace_all(boost::json::serialize(boost::json::string(text)), "\x7f", "\\u007f");
}

}
