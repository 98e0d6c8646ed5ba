#include "law/count.hpp"

#include <fmt/format.h>

namespace gongkai::law {

namespace {

// More than the people of the world times any denominator still fits, so the product can't overflow.
constexpr std::int64_t most_people = 10'000'000'000;

}

std::int64_t needed(const Share& share, std::int64_t of)
{
    const std::int64_t product = of * share.numerator;
    if (share.how == Comparison::more_than) return product / share.denominator + 1;
    return (product + share.denominator - 1) / share.denominator;
}

Result<Count> needed(const Statutes& statutes, std::string_view id, std::int64_t of, Date on,
                     std::string_view division)
{
    const auto* rule = statutes.rule(id);
    if (!rule || rule->kind != RuleKind::share)
        return refuse({Refusal::Kind::missing, "law.unknown_count", {}, "rule", {std::string(id)}});
    if (of < 1 || of > most_people)
        return refuse({Refusal::Kind::invalid, "law.nobody_to_count", {}, "of", {rule->of}});
    const auto version = TRY(statutes.in_force(id, on, division));
    return Count{.rule = std::string(id),
                 .needed = needed(version.share, of),
                 .of = of,
                 .share = fmt::format("{}/{}", version.share.numerator, version.share.denominator),
                 .how = version.share.how,
                 .counted = rule->of,
                 .version_from = version.from,
                 .unconfirmed = version.unconfirmed,
                 .origin = version.origin,
                 .cites = statutes.cite_all(version.cites)};
}

Result<bool> within(const Statutes& statutes, std::string_view id, std::int64_t number, Date on,
                    std::string_view division)
{
    const auto* rule = statutes.rule(id);
    if (!rule || rule->kind != RuleKind::number)
        return refuse({Refusal::Kind::missing, "law.unknown_count", {}, "rule", {std::string(id)}});
    const auto version = TRY(statutes.in_force(id, on, division));
    if (version.at_least && number < *version.at_least) return false;
    if (version.at_most && number > *version.at_most) return false;
    return true;
}

}
