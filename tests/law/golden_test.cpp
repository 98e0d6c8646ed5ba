#include "base/file.hpp"
#include "base/text.hpp"
#include "law/due.hpp"
#include "law/statutes_in_tests.hpp"

#include "law/choice.hpp"

#include <gtest/gtest.h>

namespace gongkai::law {
namespace {

std::optional<Date> due_on(const Result<Due>& due) { return due ? due->due_on : std::nullopt; }

std::optional<Date> computed(const std::string& kind, const std::string& given)
{
    const auto& statutes = real_statutes();
    if (kind == "quarterly") return due_on(quarterly(statutes, parse_quarter(given).value()));
    if (kind == "monthly") return due_on(monthly(statutes, parse_month(given).value()));
    const Date date = on(given.c_str());
    if (kind == "standing") return due_on(standing(statutes, date));
    if (kind == "posted") return posted(statutes, date)->last_required_day;
    const auto name = kind.substr(kind.find('.') + 1);
    if (kind.starts_with("staged.")) return due_on(staged(statutes, choice<Stage>(name).value(), date));
    if (kind.starts_with("immediate.")) return due_on(immediate(statutes, choice<Event>(name).value(), date));
    return due_on(answer(statutes, choice<Answer>(name).value(), date));
}

TEST(GoldenDates, agree_with_another_languages_calendar)
{
    const auto csv = read_file(SOURCE_ROOT "/tests/cases/due_dates.csv").value();
    int lines = 0;
    for (const auto& line : split(csv, '\n')) {
        const auto cells = split(trim(line), ',');
        if (cells.size() != 3 || cells[0] == "kind") continue;
        ++lines;
        const auto date = computed(cells[0], cells[1]);
        EXPECT_EQ(date ? to_text(*date) : "none", cells[2]) << line;
    }
    EXPECT_GE(lines, 1000);
}

}
}
