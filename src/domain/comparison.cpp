#include "domain/comparison.hpp"

#include <algorithm>
#include <map>

namespace gongkai::domain {
namespace {

constexpr int months_shown = 12;
constexpr std::int64_t notable_part =
    10; // a category's change is told from a tenth of last month's spending on
constexpr std::size_t most_changes = 3;
constexpr int fewest_months_for_record = 3;

using MoneyByName = std::map<std::string, Money>;

MoneyByName spending_of(const MonthSum& month)
{
    MoneyByName out;
    for (const auto& sum : month.by_category)
        if (sum.side == Side::expenditure) out[sum.name] += sum.money;
    return out;
}

Money of(const MoneyByName& sums, const std::string& name)
{
    const auto found = sums.find(name);
    return found == sums.end() ? Money{} : found->second;
}

std::string month_number(Month month)
{
    return std::to_string(static_cast<unsigned>(month.month()));
}

Money distance(Money a, Money b)
{
    return a < b ? b - a : a - b;
}

const MonthSum* month_of_history(const std::vector<MonthSum>& months, Month wanted)
{
    const auto found =
        std::find_if(months.begin(), months.end(), [&](auto& month) { return month.period == wanted; });
    return found == months.end() ? nullptr : &*found;
}

class Comparison {
public:
    Comparison(const MonthSum& now, const std::vector<MonthSum>& before) : now_(now), before_(before) {}

    std::vector<Fact> facts()
    {
        const auto* last = month_of_history(before_, plus_months(now_.period, -1));
        if (before_.empty()) return {{"comparison.first_month", {}}};
        if (last != nullptr) totals(*last);
        if (now_.expenditure == Money{})
            tell("nothing_spent", {});
        else
            largest();
        if (last != nullptr) categories(*last);
        records();
        return std::move(facts_);
    }

private:
    void tell(std::string says, std::vector<std::string> with)
    {
        facts_.push_back({"comparison." + says, std::move(with)});
    }

    void totals(const MonthSum& last)
    {
        const auto month = month_number(last.period);
        const auto spent = to_text(distance(now_.expenditure, last.expenditure));
        if (now_.expenditure == last.expenditure)
            tell("spent_same", {month});
        else
            tell(now_.expenditure < last.expenditure ? "spent_less" : "spent_more", {month, spent});
        if (now_.income != last.income)
            tell(now_.income < last.income ? "earned_less" : "earned_more",
                 {month, to_text(distance(now_.income, last.income))});
    }

    void largest()
    {
        const CategorySum* most = nullptr;
        for (const auto& sum : now_.by_category)
            if (sum.side == Side::expenditure && (most == nullptr || sum.money > most->money)) most = &sum;
        if (most != nullptr) tell("largest_category", {most->name, to_text(most->money)});
    }

    struct Change {
        std::string name;
        Money was;
        Money is;
        Money size() const { return distance(was, is); }
    };

    // The few largest changes between the months, kinds that begin or end included.
    void categories(const MonthSum& last)
    {
        const auto was = spending_of(last), is = spending_of(now_);
        std::vector<Change> changes;
        for (const auto& [name, money] : is)
            changes.push_back({name, of(was, name), money});
        for (const auto& [name, money] : was)
            if (!is.contains(name)) changes.push_back({name, money, {}});
        std::stable_sort(changes.begin(), changes.end(),
                         [](auto& a, auto& b) { return a.size() > b.size(); });
        std::size_t told = 0;
        for (const auto& change : changes) {
            const bool notable =
                change.size().fen * notable_part >= last.expenditure.fen && change.size() != Money{};
            if (!notable || told++ == most_changes) break;
            if (change.was == Money{})
                tell("spending_begun", {change.name, to_text(change.is)});
            else if (change.is == Money{})
                tell("spending_ended", {change.name, to_text(change.was)});
            else
                tell(change.was < change.is ? "category_rose" : "category_fell",
                     {change.name, to_text(change.size())});
        }
    }

    // Highest and lowest are told only when enough months are known.
    void records()
    {
        std::vector<const MonthSum*> year;
        for (const auto& month : before_)
            if (month.period < now_.period && month.period > plus_months(now_.period, -months_shown))
                year.push_back(&month);
        const int known = static_cast<int>(year.size()) + 1;
        if (known < fewest_months_for_record) return;
        const auto is_record = [&](auto&& than) { return std::all_of(year.begin(), year.end(), than); };
        if (is_record([&](auto* month) { return month->expenditure < now_.expenditure; }))
            tell("total_highest_of_months", {std::to_string(known)});
        if (is_record([&](auto* month) { return month->expenditure > now_.expenditure; }))
            tell("total_lowest_of_months", {std::to_string(known)});
        for (const auto& sum : now_.by_category) {
            if (sum.side != Side::expenditure) continue;
            const bool seen =
                !is_record([&](auto* month) { return of(spending_of(*month), sum.name) == Money{}; });
            if (seen &&
                is_record([&](auto* month) { return of(spending_of(*month), sum.name) < sum.money; })) {
                tell("highest_of_months", {sum.name, to_text(sum.money), std::to_string(known)});
                year_ago(sum);
                return;
            }
        }
    }

    void year_ago(const CategorySum& sum)
    {
        const auto* then = month_of_history(before_, plus_months(now_.period, -months_shown));
        if (then == nullptr) return;
        const auto was = of(spending_of(*then), sum.name);
        if (was <= Money{} || was == sum.money) return;
        const auto percent = (distance(sum.money, was).fen * 100 + was.fen / 2) / was.fen;
        tell(was < sum.money ? "year_ago_more" : "year_ago_less",
             {month_number(now_.period), std::to_string(percent)});
    }

    const MonthSum& now_;
    const std::vector<MonthSum>& before_;
    std::vector<Fact> facts_;
};

}

MonthSum month_sum(const Book& book)
{
    MonthSum out{book.period.value_or(Month{}), book.income, book.expenditure,
                 sums_by_category(book, Side::income)};
    const auto spent = sums_by_category(book, Side::expenditure);
    out.by_category.insert(out.by_category.end(), spent.begin(), spent.end());
    return out;
}

std::vector<Fact> what_changed(const MonthSum& now, const std::vector<MonthSum>& before)
{
    return Comparison(now, before).facts();
}

std::vector<CategoryHistory> category_history(const MonthSum& now, const std::vector<MonthSum>& before)
{
    const auto first = plus_months(now.period, 1 - months_shown);
    std::vector<CategoryHistory> out;
    const auto add = [&](const MonthSum& month) {
        const auto at = (month.period - first).count();
        if (at < 0 || at >= months_shown) return;
        for (const auto& sum : month.by_category) {
            auto found = std::find_if(out.begin(), out.end(), [&](auto& one) {
                return one.name == sum.name && one.side == sum.side;
            });
            if (found == out.end())
                found = out.insert(out.end(), {sum.name, sum.side, std::vector<Money>(months_shown)});
            found->months[static_cast<std::size_t>(at)] += sum.money;
        }
    };
    for (const auto& month : before)
        if (month.period != now.period) add(month);
    add(now);
    const auto total = [](const CategoryHistory& one) {
        Money sum;
        for (const auto money : one.months)
            sum += money;
        return sum;
    };
    std::stable_sort(out.begin(), out.end(), [&](auto& a, auto& b) { return total(a) > total(b); });
    return out;
}

}
