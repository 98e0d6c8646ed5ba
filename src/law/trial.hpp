#pragma once
// The law as it would be with one local file more: tried out, kept nowhere.

#include "law/statutes.hpp"

namespace gongkai::law {

struct Trial {
    Statutes statutes;
    std::string rule;              // the one that is overridden; empty when the file doesn't say
    std::vector<Problem> problems; // empty: as fit to be adopted as any file of statutes/local/
};

// A whole file as it would stand in statutes/local/<division>/, its cases run. What the division has of that rule by now
// is replaced.
Trial try_file(const Statutes& statutes, const std::string& division, std::string_view toml);

// A number of days alone, as somebody thinks of it before there is a document: from a day on, of a division.
struct TriedDays {
    std::string division;
    std::string rule;
    int days = 0;
    std::optional<DayUnit> unit = {}; // none: as it is now
    Date from;
    std::string origin; // the document that is thought of
};
Result<Trial> try_days(const Statutes& statutes, const TriedDays& tried);

// Clocks that make duties due or answers owed, and that are a number of days: what a county may set.
std::vector<const Rule*> rules_to_try(const Statutes& statutes);

}
