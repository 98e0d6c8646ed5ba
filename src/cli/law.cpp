#include "cli/commands.hpp"
#include "cli/premises.hpp"

#include <fmt/format.h>

namespace gongkai::cli {
namespace {

std::string say(std::string_view key, std::span<const std::string> with)
{
    return render::spoken().say(key, with);
}

// Refusals print the same object; the reason goes to standard error as well.
int print(const law::Answered& answered, Format format, const std::string& words)
{
    if (format == Format::json) print_json(answered.json);
    else if (!answered.refused) print_words(words);
    if (!answered.refused) return done;
    if (const auto* reason = answered.json.if_contains("refused"))
        fmt::print(stderr, "{}\n", std::string_view(reason->at("says").as_string()));
    return refused;
}

std::string text_of(const boost::json::object& object)
{
    std::string lines;
    for (const auto& [key, value] : object)
        lines += fmt::format("{}: {}\n", std::string_view(key),
                             value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value));
    return lines;
}

}

int law_due(const law::DueQuestion& asked, Format format)
{
    const auto answered = law::due_answer(embedded_statutes(), asked, say);
    return print(answered, format, answered.refused ? "" : law::explain(embedded_statutes(), asked, say));
}

int law_count(const law::CountQuestion& asked, Format format)
{
    const auto answered = law::count_answer(embedded_statutes(), asked, say);
    return print(answered, format, text_of(answered.json));
}

int law_explain(const law::DueQuestion& asked)
{
    const auto answered = law::due_answer(embedded_statutes(), asked, say);
    return print(answered, Format::words, answered.refused ? "" : law::explain(embedded_statutes(), asked, say));
}

int law_check(const std::string& folder, Format format)
{
    const auto files = folder.empty() ? embedded_statute_files() : law::statute_files(folder);
    const auto reading = law::read_statutes(files);
    const auto answered = law::check_answer(reading);
    for (const auto& problem : reading.problems) fmt::print(stderr, "{}\n", to_text(problem));
    if (format == Format::json) print_json(answered.json);
    else print_words(fmt::format("{} files, {} rules, {} cases, {} problems\n", files.size(),
                                 reading.statutes.rules().size(), reading.cases.size(), reading.problems.size()));
    return reading.problems.empty() ? done : refused;
}

}
