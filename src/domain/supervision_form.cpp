#include "domain/supervision_form.hpp"

#include <algorithm>
#include <numeric>

namespace gongkai::domain {
namespace {

void add(ClassCount& sum, const ClassCount& one)
{
    for (std::size_t i = 0; i < sum.by_cycle.size(); ++i) sum.by_cycle[i] += one.by_cycle[i];
    sum.for_good += one.for_good;
}

}

std::optional<Cycle> cycle_of(const Disclosed& disclosed)
{
    if (parse_month(disclosed.period)) return Cycle::monthly;
    if (parse_quarter(disclosed.period)) return Cycle::quarterly;
    if (disclosed.period.size() == 4) return Cycle::yearly;
    const bool is_change = disclosed.has_happening;
    if (disclosed.origin == DutyOrigin::standing && !is_change) return {};
    return Cycle::immediate;
}

std::int64_t ClassCount::all() const
{
    return std::accumulate(by_cycle.begin(), by_cycle.end(), for_good);
}

std::optional<Cycle> ClassCount::shortest() const
{
    for (const auto cycle : {Cycle::monthly, Cycle::quarterly, Cycle::yearly, Cycle::immediate})
        if (in(cycle) > 0) return cycle;
    return {};
}

std::optional<bool> FormCounts::were_reviewed() const
{
    if (all() == 0) return {};
    return reviewed == all();
}

FormCounts form_counts(const std::vector<Disclosed>& disclosures)
{
    FormCounts counts;
    for (const auto& one : disclosures) {
        auto& of_class = one.class_ == law::ItemClass::finance ? counts.finance : counts.affairs;
        if (const auto cycle = cycle_of(one)) ++of_class.by_cycle[static_cast<std::size_t>(*cycle) - 1];
        else ++of_class.for_good;
        counts.reviewed += one.is_reviewed ? 1 : 0;
    }
    return counts;
}

void add(FormCounts& sum, const FormCounts& one)
{
    add(sum.affairs, one.affairs);
    add(sum.finance, one.finance);
    sum.reviewed += one.reviewed;
}

}
