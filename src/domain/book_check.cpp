#include "domain/book_check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "domain/book_vouchers.hpp"

namespace gongkai::domain {
namespace {

constexpr std::size_t most_of_a_kind = 50; // a column of wrong balances is told once it is clear

std::string year_of(Month month)
{
    return std::to_string(static_cast<int>(month.year()));
}
std::string month_number(Month month)
{
    return std::to_string(static_cast<unsigned>(month.month()));
}

class Check {
public:
    Check(const Ledger& ledger, std::vector<Finding>& findings)
        : book_(ledger.book), ledger_(ledger), findings_(findings)
    {
    }

    void run(const std::optional<Closing>& last_month)
    {
        if (ledger_.shape == LedgerShape::totals_only) return totals_only();
        if (ledger_.shape == LedgerShape::list || ledger_.shape == LedgerShape::none) return;
        continuity(last_month);
        month_totals();
        part_totals();
        running_balance();
        closings();
        dates();
        vouchers();
        duplicates();
    }

private:
    void find(FindingCode code, Severity severity, const std::string& sheet, const std::string& cell,
              std::string says, std::vector<std::string> with, std::string subject = {})
    {
        auto& found = counted_[says];
        if (found++ < most_of_a_kind)
            findings_.push_back(
                {code, severity, sheet, cell, std::move(says), std::move(with), std::move(subject), {}});
    }

    void totals_only()
    {
        const auto& first = book_.totals.empty() ? StatedTotal{} : book_.totals.front();
        find(FindingCode::totals_only, Severity::refusal, first.sheet, first.cell, "totals_only", {});
    }

    void continuity(const std::optional<Closing>& last_month)
    {
        const bool missing = std::any_of(findings_.begin(), findings_.end(),
                                         [](auto& finding) { return finding.says == "opening_missing"; });
        if (!last_month || missing || book_.opening == last_month->money) return;
        const auto* own = stated(book_, TotalOf::opening);
        find(FindingCode::opening_differs, Severity::refusal, own == nullptr ? "" : own->sheet,
             own == nullptr ? "" : own->cell, "opening_differs",
             {to_text(book_.opening), to_text(last_month->money),
              to_text(distance(book_.opening, last_month->money)), year_of(last_month->period),
              month_number(last_month->period)});
    }

    static Money distance(Money a, Money b) { return a < b ? b - a : a - b; }

    Money sum(TotalOf of, int from_line, int to_line) const
    {
        Money out;
        for (const auto& entry : book_.entries)
            if (entry.line > from_line && entry.line <= to_line)
                out += of == TotalOf::income ? entry.income : entry.expenditure;
        return out;
    }

    static bool is_side(const StatedTotal& total)
    {
        return total.of == TotalOf::income || total.of == TotalOf::expenditure;
    }

    void total_differs(const StatedTotal& total, Money computed)
    {
        find(FindingCode::total_differs, Severity::refusal, total.sheet, total.cell,
             total.of == TotalOf::income ? "income_total_differs" : "expenditure_total_differs",
             {to_text(total.money), to_text(computed), to_text(distance(total.money, computed))});
    }

    void month_totals()
    {
        for (const auto& total : book_.totals) {
            if (!is_side(total) || total.span != TotalSpan::month) continue;
            const auto computed = total.of == TotalOf::income ? book_.income : book_.expenditure;
            if (total.money != computed) total_differs(total, computed);
        }
    }

    void part_totals()
    {
        std::map<TotalOf, int> since;
        for (const auto& total : book_.totals) {
            if (!is_side(total) || total.span != TotalSpan::part) continue;
            const auto own = sum(total.of, since[total.of], total.after_line);
            if (total.money != own && total.money != sum(total.of, 0, total.after_line))
                total_differs(total, own);
            since[total.of] = total.after_line;
        }
    }

    void balance_differs(const std::string& sheet, const std::string& cell, Money own, Money computed)
    {
        find(FindingCode::balance_differs, Severity::refusal, sheet, cell, "balance_differs",
             {to_text(own), to_text(computed), to_text(distance(own, computed))});
    }

    // Each wrong line is told once: the next is measured against what the sheet says.
    void running_balance()
    {
        auto balance = book_.opening;
        for (const auto& entry : book_.entries) {
            balance = balance + entry.income - entry.expenditure;
            if (!entry.balance) continue;
            if (*entry.balance != balance)
                balance_differs(entry.sheet, entry.balance_cell, *entry.balance, balance);
            balance = *entry.balance;
        }
    }

    void closings()
    {
        for (const auto& total : book_.totals) {
            if (total.of != TotalOf::closing || total.money == book_.closing) continue;
            find(FindingCode::balance_differs, Severity::refusal, total.sheet, total.cell, "closing_differs",
                 {to_text(total.money), to_text(book_.closing), to_text(distance(total.money, book_.closing)),
                  to_text(book_.opening), to_text(book_.income), to_text(book_.expenditure)});
            return;
        }
    }

    void dates()
    {
        if (!book_.period) return;
        for (const auto& entry : book_.entries)
            if (entry.date && month_of(*entry.date) != *book_.period)
                find(FindingCode::date_outside, Severity::refusal, entry.sheet, entry.cell, "date_outside",
                     {std::to_string(entry.line), entry.dated, year_of(*book_.period),
                      month_number(*book_.period), entry.gist});
    }

    void vouchers()
    {
        for (const auto& gap : voucher_gaps(book_))
            find(FindingCode::voucher_gap, Severity::warning, gap.at->sheet, gap.at->cell, "voucher_gap",
                 {gap.missing, gap.before, gap.after}, gap.missing);
    }

    // The same day, gist, amount and voucher; or, where vouchers are kept, one voucher with one amount twice.
    void duplicates()
    {
        using Key = std::tuple<std::string, std::string, std::string, std::int64_t, std::int64_t>;
        std::map<Key, int> same;
        std::map<Key, int> same_voucher;
        for (const auto& entry : book_.entries) {
            const auto day = entry.date ? to_text(*entry.date) : entry.dated;
            const Key key{day, entry.voucher, without_spaces(entry.gist), entry.income.fen,
                          entry.expenditure.fen};
            const Key voucher{{}, entry.voucher, {}, entry.income.fen, entry.expenditure.fen};
            const auto [first, is_first] = same.try_emplace(key, entry.line);
            const auto [first_voucher, is_first_voucher] = same_voucher.try_emplace(voucher, entry.line);
            const auto amount = to_text(entry.income + entry.expenditure);
            if (!is_first)
                find(FindingCode::duplicate_entry, Severity::warning, entry.sheet, entry.cell,
                     "duplicate_entry",
                     {std::to_string(first->second), std::to_string(entry.line), entry.gist, amount},
                     std::to_string(entry.line));
            else if (!is_first_voucher && !entry.voucher.empty())
                find(FindingCode::duplicate_entry, Severity::warning, entry.sheet, entry.cell,
                     "duplicate_voucher",
                     {std::to_string(first_voucher->second), std::to_string(entry.line), entry.voucher,
                      amount},
                     std::to_string(entry.line));
        }
    }

    const Book& book_;
    const Ledger& ledger_;
    std::vector<Finding>& findings_;
    std::map<std::string, std::size_t> counted_;
};

bool refuses(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](auto& finding) { return finding.severity == Severity::refusal; });
}

void take_answers(std::vector<Finding>& findings, const std::vector<Answer>& answers)
{
    for (auto& finding : findings)
        for (const auto& one : answers)
            if (one.code == finding.code && one.subject == finding.subject) finding.answer = one.text;
}

// A list that holds personal numbers is refused for those; that it is no ledger is then the smaller matter.
std::vector<Finding> of_reading(const Ledger& ledger, const std::vector<Finding>& outside)
{
    if (ledger.shape == LedgerShape::list && refuses(outside)) return {};
    return ledger.findings;
}

}

Verdict check(const Ledger& ledger, const std::optional<Closing>& last_month,
              const std::vector<Finding>& outside, const std::vector<Answer>& answers)
{
    Verdict verdict;
    verdict.findings = of_reading(ledger, outside);
    Check(ledger, verdict.findings).run(last_month);
    verdict.findings.insert(verdict.findings.end(), outside.begin(), outside.end());
    std::stable_partition(verdict.findings.begin(), verdict.findings.end(),
                          [](auto& finding) { return finding.severity == Severity::refusal; });
    take_answers(verdict.findings, answers);
    verdict.outcome = refuses(verdict.findings)              ? Outcome::refused
                      : ledger.shape == LedgerShape::nothing ? Outcome::nothing
                                                             : Outcome::accepted;
    return verdict;
}

bool has_unanswered_warnings(const Verdict& verdict)
{
    return std::any_of(verdict.findings.begin(), verdict.findings.end(), [](auto& finding) {
        return finding.severity == Severity::warning && trim(finding.answer).empty();
    });
}

Closing closing_of(const Ledger& ledger)
{
    return {ledger.book.period.value_or(Month{}), ledger.book.closing};
}

}
