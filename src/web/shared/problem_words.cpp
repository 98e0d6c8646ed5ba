#include "web/shared/problem_words.hpp"

#include "render/say.hpp"

#include <array>

namespace gongkai::web {
namespace {

struct Sentence { // as base and law write it; * is what it is about
    std::string_view pattern;
    const char* key;
};

// The order counts: the first that fits.
constexpr std::array sentences{
    Sentence{"\"at_least\" or \"at_most\" is missing", "rule_file.bounds_missing"},
    Sentence{"\"*\" is missing", "rule_file.missing"},
    Sentence{"\"*\" is empty", "rule_file.empty"},
    Sentence{"\"*\" is out of range", "rule_file.out_of_range"},
    Sentence{"\"share\" must be a fraction*", "rule_file.fraction"},
    Sentence{"\"*\" must be one of: *", "rule_file.one_of"},
    Sentence{"\"*\" must be a date, not *", "rule_file.date"},
    Sentence{"\"*\" must be a whole number, not *", "rule_file.number"},
    Sentence{"\"*\" must be a text, not *", "rule_file.text"},
    Sentence{"\"*\" must be *", "rule_file.other_kind"},
    Sentence{"\"*\" must hold *", "rule_file.other_kind"},
    Sentence{"unknown key \"*\"*", "rule_file.unknown_key"},
    Sentence{"a version needs *", "rule_file.cites_needed"},
    Sentence{"there is no [[version]]", "rule_file.no_version"},
    Sentence{"there is no [[case]]*", "rule_file.no_case"},
    Sentence{"\"then\" expects nothing", "rule_file.case_expects_nothing"},
    Sentence{"there is no rule \"*\" to override", "rule_file.no_rule"},
    Sentence{"there is no citation \"*\"", "rule_file.no_citation"},
    Sentence{"versions must stand oldest first*", "rule_file.order"},
    Sentence{"a rule can't end before it began", "rule_file.ends_first"},
    Sentence{"working days are only counted forwards", "rule_file.forwards_only"},
    Sentence{"case \"*\": * should be *, but came out: *", "rule_file.case_fails"},
    Sentence{"local files stand in a folder*", "rule_file.whose"},
};

// Fills the stars, each with as little as will do; nothing when the text is another one.
std::optional<std::vector<std::string>> matched(std::string_view pattern, std::string_view text)
{
    std::vector<std::string> stars;
    for (;;) {
        const auto star = pattern.find('*');
        const auto before = pattern.substr(0, star);
        if (!text.starts_with(before)) return {};
        text.remove_prefix(before.size());
        if (star == pattern.npos) return text.empty() ? std::optional(stars) : std::nullopt;
        pattern.remove_prefix(star + 1);
        const auto next = pattern.substr(0, pattern.find('*'));
        const auto end = next.empty() ? text.size() : text.find(next);
        if (end == text.npos) return {};
        stars.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::string says_of(const Problem& problem)
{
    for (const auto& [pattern, key] : sentences)
        if (const auto stars = matched(pattern, problem.says)) return render::spoken().say(key, *stars);
    return render::say("rule_file.not_toml", problem.says);
}

}

std::string problem_words(const Problem& problem)
{
    return render::say("rule_file.on_line", problem.line, says_of(problem));
}

}
