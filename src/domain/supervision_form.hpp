#pragma once
// What the ministry's form on democratic supervision (农村民主监督汇总) asks about disclosure and what this program can count for
// it. What nobody has written down here is not known, and no answer is made up for it.

#include "domain/duty.hpp"
#include "law/catalog.hpp"

#include <array>
#include <string>
#include <vector>

namespace gongkai::domain {

enum class Cycle { yearly = 1, quarterly = 2, monthly = 3, immediate = 4 }; // with the codes of the form
BOOST_DESCRIBE_ENUM(Cycle, yearly, quarterly, monthly, immediate)

struct Disclosed { // a first edition, with what is known of the duty it answered
    law::ItemClass class_ = law::ItemClass::affairs;
    std::string period;
    std::optional<DutyOrigin> origin;
    bool has_happening = false;
    bool is_reviewed = false; // by the supervisory committee
};

// None for what is public for good: the form has no code for it.
std::optional<Cycle> cycle_of(const Disclosed& disclosed);

struct ClassCount { // the disclosures of one class
    std::array<std::int64_t, 4> by_cycle{};
    std::int64_t for_good = 0;

    std::int64_t all() const;
    std::int64_t in(Cycle cycle) const { return by_cycle[static_cast<std::size_t>(cycle) - 1]; }
    std::optional<Cycle> shortest() const; // of the regular ones; immediate where none was regular
};

struct FormCounts {
    ClassCount affairs, finance; // the catalogue's classes 制度 and 事务 are the form's 事务
    std::int64_t reviewed = 0;

    std::int64_t all() const { return affairs.all() + finance.all(); }
    std::optional<bool> were_reviewed() const; // none where nothing was disclosed
};

FormCounts form_counts(const std::vector<Disclosed>& disclosures);
void add(FormCounts& sum, const FormCounts& one);

}
