// The answer of `book check`, and the words of a finding.

#include "base/json.hpp"
#include "domain/book_check.hpp"

namespace gongkai::domain {
namespace {

template<class E>
std::string name_of(E value)
{
    return boost::describe::enum_to_string(value, "");
}

// What the clerk may publish of a list of people, so that a refusal comes with the way on.
boost::json::object offer(const BeneficiaryList& list)
{
    boost::json::array columns;
    for (const auto& column : list.columns)
        if (column.publishable == Publishable::yes) columns.push_back(boost::json::string(column.header));
    return {{"publish", "list"}, {"columns", columns}, {"people", list.people}, {"sum", list.sum.fen}};
}

}

// A reader's own refusal brings its whole key, and says what to do in the same breath.
std::string sentence(const Finding& finding, const Say& say)
{
    const bool whole_key = finding.says.find('.') != std::string::npos;
    return say(whole_key ? finding.says : "finding." + finding.says, finding.with);
}

std::string way_out(const Finding& finding, const Say& say)
{
    return finding.says.find('.') != std::string::npos ? std::string()
                                                       : say("way_out." + finding.says, finding.with);
}

boost::json::object answer(const Ledger& ledger, const Verdict& verdict, const Say& say)
{
    const auto& book = ledger.book;
    boost::json::array findings;
    for (const auto& finding : verdict.findings) {
        boost::json::object one{{"code", name_of(finding.code)},  {"severity", name_of(finding.severity)},
                                {"sheet", finding.sheet},         {"cell", finding.cell},
                                {"says", sentence(finding, say)}, {"way_out", way_out(finding, say)}};
        if (!finding.answer.empty()) one["answer"] = finding.answer;
        findings.push_back(std::move(one));
    }
    boost::json::object out{
        {"verdict", name_of(verdict.outcome)},
        {"village", book.village},
        {"period", book.period ? boost::json::value(to_text(*book.period)) : boost::json::value()},
        {"unit", unit_name(book.unit)},
        {"opening", book.opening.fen},
        {"income", book.income.fen},
        {"expenditure", book.expenditure.fen},
        {"closing", book.closing.fen},
        {"entries", book.entries.size()},
        {"findings", std::move(findings)}};
    if (ledger.list) out["offers"] = boost::json::array{offer(*ledger.list)};
    return out;
}

Finding privacy_finding(std::string sheet, std::string cell, std::string_view kind, std::string excerpt)
{
    return {FindingCode::privacy,
            Severity::refusal,
            std::move(sheet),
            std::move(cell),
            "privacy_" + std::string(kind),
            {std::move(excerpt)},
            {},
            {}};
}

}
