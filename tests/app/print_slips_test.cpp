#include "app/correct_edition.hpp"
#include "app/print_slips.hpp"
#include "store/audits.hpp"
#include "support/desk.hpp"
#include "support/published_list.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

struct Slips : WorldOnEveryEngine {
    std::string refused(const domain::Actor& actor, const std::string& code)
    {
        return refusal_of(world().did(actor, app::print_slips, {code}));
    }
};
ON_EVERY_ENGINE(Slips);

}

TEST_P(Slips, are_one_for_each_line_of_a_list_of_persons)
{
    const auto edition = publish_list(world());
    const auto slips = must(world().did(world().clerk, app::print_slips, {edition.code}));
    EXPECT_EQ(slips.edition.code, edition.code);
    EXPECT_EQ(slips.households.size(), 40U);
    EXPECT_EQ(slips.households[7].lines, std::vector<std::size_t>{7});
    EXPECT_EQ(must(world().did(world().town_officer, app::print_slips, {edition.code})).households.size(),
              40U);
}

TEST_P(Slips, are_for_the_villages_clerk_and_the_town_alone)
{
    const auto code = publish_list(world()).code;
    EXPECT_EQ(refused(world().other_clerk, code), "page.not_found");
    EXPECT_EQ(refused(world().supervisor, code), "role.not_yours");
    EXPECT_EQ(refused({}, code), "page.not_found");
    EXPECT_EQ(refused(world().clerk, "LDG-0000-000"), "page.not_found");
    EXPECT_EQ(refused(world().clerk, ""), "page.not_found");
}

TEST_P(Slips, arent_made_of_what_lists_nobody)
{
    const auto account = world().publish_finance("2026-10", "六道沟村-2026-10.xlsx");
    EXPECT_EQ(refused(world().clerk, account.code), "slip.no_households");
}

TEST_P(Slips, arent_made_of_what_was_withdrawn)
{
    const auto edition = publish_list(world());
    must(world().did(world().director, app::withdraw_edition, {edition.code, "名单拿错了"}));
    EXPECT_EQ(refused(world().clerk, edition.code), "slip.withdrawn");
}

TEST_P(Slips, are_written_down)
{
    const auto edition = publish_list(world());
    const auto acts = [&] {
        auto desk = world().as({});
        int count = 0;
        for (const auto& act : store::Audits(desk.office.db).recent(village, 50))
            if (act.act == "print_slips" && act.subject == edition.code) ++count;
        return count;
    };
    EXPECT_EQ(acts(), 0);
    must(world().did(world().clerk, app::print_slips, {edition.code}));
    EXPECT_EQ(acts(), 1);
    EXPECT_NE(refused(world().other_clerk, edition.code), "");
    EXPECT_EQ(acts(), 1) << "who may not has had none printed";
}
