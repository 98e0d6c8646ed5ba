#include "base/hash.hpp"
#include "base/text.hpp"
#include "cli/demo_town.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace gongkai::cli {
namespace {

// Figures that look drawn by chance and are the same on every machine: each from the digest of what it is for.
class Draws {
public:
    explicit Draws(std::string seed) : seed_(std::move(seed)) {}
    std::int64_t between(std::int64_t from, std::int64_t to)
    {
        const auto digest = sha256(seed_ + "/" + std::to_string(count_++));
        std::uint64_t drawn = 0;
        for (std::size_t i = 0; i < 7; ++i) drawn = drawn * 256 + digest[i];
        return from + static_cast<std::int64_t>(drawn % static_cast<std::uint64_t>(to - from + 1));
    }

private:
    std::string seed_;
    int count_ = 0;
};

struct Drawn {
    int day = 1;
    const DemoEntry* entry = nullptr;
    Money money;
};

std::vector<Drawn> draw_entries(const DemoTown& town, Month month, Draws& draws)
{
    std::vector<Drawn> drawn;
    const auto number = static_cast<int>(unsigned(month.month()));
    for (const auto& entry : town.entries) {
        if (!entry.months.empty() && std::ranges::find(entry.months, number) == entry.months.end()) continue;
        for (int i = 0; i < entry.times; ++i)
            drawn.push_back({static_cast<int>(draws.between(1, 28)), &entry,
                             {entry.from == entry.to ? entry.from * 100 : draws.between(entry.from * 100, entry.to * 100)}});
    }
    std::ranges::stable_sort(drawn, {}, &Drawn::day);
    return drawn;
}

std::string csv_line(const std::vector<std::string>& cells)
{
    return join(cells, ",") + "\n";
}

std::string title_of(const DemoTown& town, const std::string& village, Month month)
{
    auto title = replace_all(town.words.title, "{0}", village);
    title = replace_all(title, "{1}", std::to_string(int(month.year())));
    return replace_all(title, "{2}", std::to_string(unsigned(month.month())));
}

}

DemoLedger make_ledger(const DemoTown& town, const std::string& village_name, Month month, Money opening)
{
    Draws draws(village_name + to_text(month));
    const auto& w = town.words;
    auto csv = csv_line({title_of(town, village_name, month)}) + csv_line({w.unit}) + csv_line(w.head) +
               csv_line({"", "", w.opening, "", "", in_plain_yuan(opening), ""});
    Money income, expenditure, balance = opening;
    int voucher = 0;
    for (const auto& [day, entry, money] : draw_entries(town, month, draws)) {
        (entry->is_income ? income : expenditure) += money;
        balance = entry->is_income ? balance + money : balance - money;
        const auto who = town.surnames[static_cast<std::size_t>(draws.between(0, 11))] +
                         town.given[static_cast<std::size_t>(draws.between(0, 11))];
        csv += csv_line({fmt::format("{}-{:02}", to_text(month), day), fmt::format("{}{:03}", w.voucher, ++voucher),
                         entry->gist, entry->is_income ? in_plain_yuan(money) : "",
                         entry->is_income ? "" : in_plain_yuan(money), in_plain_yuan(balance), who});
    }
    csv += csv_line({"", "", w.total, in_plain_yuan(income), in_plain_yuan(expenditure), in_plain_yuan(balance), ""});
    csv += csv_line({"", "", w.closing, "", "", in_plain_yuan(balance), ""});
    return {csv, balance};
}

std::string make_list(const DemoTown& town, const DemoTown::List& list, const std::string& village_name)
{
    Draws draws(village_name + list.item);
    const auto last = static_cast<std::int64_t>(town.surnames.size()) - 1;
    auto csv = csv_line({replace_all(list.title, "{0}", village_name)}) + csv_line(list.head);
    for (std::int64_t line = 1; line <= list.households; ++line) {
        const auto group = 1 + (line - 1) * list.groups / list.households;
        const auto tenths = draws.between(12, 186); // of a 亩
        const auto name = town.surnames[static_cast<std::size_t>(draws.between(0, last))] +
                          town.given[static_cast<std::size_t>(draws.between(0, last))];
        csv += csv_line({std::to_string(line), replace_all(list.group, "{0}", std::to_string(group)), name,
                         fmt::format("{}.{}", tenths / 10, tenths % 10), in_plain_yuan(Money{list.rate * 100}),
                         in_plain_yuan(Money{tenths * list.rate * 10})});
    }
    return csv;
}

}
