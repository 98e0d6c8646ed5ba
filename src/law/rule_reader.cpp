#include "law/reader.hpp"

#include "base/text.hpp"
#include "law/choice.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gongkai::law {

namespace {

constexpr std::array<std::string_view, 7> given_keys{"of", "on", "date", "period", "number", "division", "roll"};
constexpr int most_days = 3660;

Share read_share(const Toml& version)
{
    Share share;
    const auto text = version.text("share");
    const auto parts = split(text, '/');
    const auto number = [](const std::string& part, std::int64_t& value) {
        return std::from_chars(part.data(), part.data() + part.size(), value).ptr == part.data() + part.size();
    };
    const bool reads = parts.size() == 2 && number(parts[0], share.numerator) && number(parts[1], share.denominator);
    if (!reads || share.numerator < 1 || share.denominator < share.numerator || share.denominator > 100) {
        version.at("share").problem("\"share\" must be a fraction such as \"2/3\"");
        return {};
    }
    share.how = required_choice<Comparison>(version, "how");
    return share;
}

void read_days(const Toml& table, Version& version)
{
    const auto days = table.integer("days");
    if (days < 0 || days > most_days) table.at("days").problem("\"days\" is out of range");
    else version.days = static_cast<int>(days);
    version.unit = maybe_choice<DayUnit>(table, "unit").value_or(DayUnit::days);
    version.roll = maybe_choice<Roll>(table, "roll").value_or(Roll::none);
}

void read_number(const Toml& table, Version& version)
{
    version.at_least = table.maybe_integer("at_least");
    version.at_most = table.maybe_integer("at_most");
    if (!version.at_least && !version.at_most) table.problem("\"at_least\" or \"at_most\" is missing");
}

void read_month_end(const Toml& table, Version& version)
{
    version.covers = required_choice<Covers>(table, "covers");
    if (version.covers == Covers::previous_month) return;
    const auto day = table.integer("cutoff_day");
    if (day < 1 || day > 31) table.at("cutoff_day").problem("\"cutoff_day\" must be 1 to 31");
    else version.cutoff_day = static_cast<int>(day);
}

void read_year_month(const Toml& table, Version& version)
{
    const auto month = table.integer("month");
    if (month < 1 || month > 12) table.at("month").problem("\"month\" must be 1 to 12");
    else version.month = static_cast<int>(month);
}

void read_value(const Toml& table, RuleKind kind, Version& version)
{
    switch (kind) {
    case RuleKind::share: version.share = read_share(table); return;
    case RuleKind::days:
    case RuleKind::quarter_days: read_days(table, version); return;
    case RuleKind::number: read_number(table, version); return;
    case RuleKind::month_end: read_month_end(table, version); return;
    case RuleKind::year_month: read_year_month(table, version); return;
    }
}

Version read_version(const Toml& table, RuleKind kind)
{
    Version version;
    version.file = table.file();
    version.line = table.line();
    version.from = table.date("from");
    version.ends = table.flag("ends");
    version.cites = table.texts("cites");
    version.unconfirmed = table.flag("unconfirmed");
    version.leaves_out = table.maybe_text("leaves_out").value_or("");
    if (!version.ends) read_value(table, kind, version);
    if (version.cites.empty() && !version.unconfirmed)
        table.problem("a version needs \"cites\", or \"unconfirmed = true\" when no source confirms it");
    table.refuse_unknown_keys();
    return version;
}

std::vector<Version> read_versions(const Toml& root, RuleKind kind)
{
    std::vector<Version> versions;
    for (const auto& table : root.tables("version")) versions.push_back(read_version(table, kind));
    if (versions.empty()) root.problem("there is no [[version]]");
    return versions;
}

std::map<std::string, std::string> read_plain(const Toml& example, std::string_view key)
{
    std::map<std::string, std::string> values;
    const auto table = example.maybe_table(key);
    if (!table) {
        example.problem(fmt::format("\"{}\" is missing", key));
        return values;
    }
    for (const auto& name : table->keys()) {
        const auto value = table->at(name).as_written();
        if (value) values[name] = *value;
        else table->at(name).problem(fmt::format("\"{}\" must be a single value", name));
    }
    return values;
}

std::vector<Case> read_cases(const Toml& root, const std::string& rule, std::string_view division)
{
    std::vector<Case> cases;
    for (const auto& table : root.tables("case")) {
        Case example{.rule = rule, .name = table.text("name"), .division = std::string(division),
                     .file = table.file(), .line = table.line(), .given = read_plain(table, "given"),
                     .then = read_plain(table, "then")};
        for (const auto& [name, value] : example.given)
            if (std::ranges::find(given_keys, name) == given_keys.end())
                table.problem(fmt::format("unknown key \"{}\" in given", name));
        if (example.then.empty()) table.problem("\"then\" expects nothing");
        table.refuse_unknown_keys();
        cases.push_back(std::move(example));
    }
    if (cases.empty()) root.problem("there is no [[case]]: every rule comes with an example");
    return cases;
}

}

std::vector<Citation> read_articles(const Toml& law)
{
    std::vector<Citation> citations;
    const auto id = law.text("id");
    const auto name = law.text("name");
    law.date("from");
    law.text("source");
    for (const auto& table : law.tables("article")) {
        citations.push_back({.id = id + "." + table.text("at"),
                             .law = name,
                             .article = table.text("article"),
                             .paragraph = table.maybe_text("paragraph").value_or(""),
                             .gist = table.text("gist"),
                             .unconfirmed = table.flag("unconfirmed")});
        table.refuse_unknown_keys();
    }
    law.refuse_unknown_keys();
    return citations;
}

ReadRule read_rule(const Toml& root)
{
    Rule rule{.id = root.text("id"),
              .asks = root.text("asks"),
              .of = root.text("of"),
              .kind = required_choice<RuleKind>(root, "kind"),
              .direction = maybe_choice<Direction>(root, "direction").value_or(Direction::after),
              .versions = {},
              .overrides = {}};
    rule.versions = read_versions(root, rule.kind);
    for (const auto& version : rule.versions)
        if (rule.direction == Direction::before && version.unit == DayUnit::working_days)
            root.problem("working days are only counted forwards");
    auto cases = read_cases(root, rule.id, {});
    root.refuse_unknown_keys();
    return {std::move(rule), std::move(cases)};
}

ReadOverride read_override(const Toml& root, std::string_view division, const Rule* overridden)
{
    ReadOverride read{.rule = root.text("overrides"), .division = std::string(division), .versions = {}, .cases = {}};
    const auto origin = root.text("origin");
    if (!overridden) {
        root.at("overrides").problem(fmt::format("there is no rule \"{}\" to override", read.rule));
        return read;
    }
    read.versions = read_versions(root, overridden->kind);
    for (auto& version : read.versions) {
        version.division = read.division;
        version.origin = origin;
    }
    read.cases = read_cases(root, read.rule, division);
    root.refuse_unknown_keys();
    return read;
}

}
