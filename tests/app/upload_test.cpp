// The thirteen ledgers, each handed to the clerk of its own village: what stands in the way, and what does
// not.

#include "app/decide_file.hpp"
#include "app/draft_access.hpp"
#include "app/read_upload.hpp"
#include "domain/statement.hpp"
#include "store/divisions.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

using Says = std::vector<std::string>;

struct Uploads : WorldOnEveryEngine {
    domain::Actor clerk_of_town()
    {
        return {world().clerk.account, world().clerk.name, {{domain::Role::clerk, town}}};
    }

    std::string code_of(const std::string& name)
    {
        auto desk = world().as({});
        for (const auto& division : store::Divisions(desk.office.db).villages_within(town))
            if (division.name == name) return division.code;
        ADD_FAILURE() << "no village is called " << name;
        return village;
    }
    std::string account_of(const std::string& code) // a community's catalogue calls it otherwise
    {
        const auto item = world().as({}).office.catalog(code).monthly_finance().code;
        must(world().did({}, app::open_duties,
                         {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = code, .item = item}));
        return item;
    }
    domain::Draft uploaded(const std::string& file, const std::string& period = "2026-10")
    {
        const auto code = code_of(file.substr(0, file.find('-')));
        const auto draft = must(world().did(clerk_of_town(), app::start_draft, {code, account_of(code), period}));
        const auto bytes = read_file(SOURCE_ROOT "/tests/ledgers/" + file).value();
        return must(world().did(clerk_of_town(), app::take_in_file, {draft.id, draft.version, file, bytes}));
    }
    domain::Draft decided(const domain::Draft& draft, app::DecideFile order)
    {
        order.draft = draft.id;
        order.version = draft.version;
        return must(world().did(clerk_of_town(), app::decide_file, order));
    }
};
ON_EVERY_ENGINE(Uploads);

}

TEST_P(Uploads, of_sound_ledgers_meet_no_obstacle)
{
    for (const auto* file : {"六道沟村-2026-10.xlsx", "宝山社区-2026-10-左右两栏.xlsx",
                             "聚宝村-2026-10-万元.xlsx", "火绒沟村-2026-10-无收支.xlsx"})
        EXPECT_EQ(obstacles(uploaded(file)), Says{}) << file;
    for (const auto* file : {"六道沟村-2026-09.xlsx", "经建村-2026-09.xlsx"})
        EXPECT_EQ(obstacles(uploaded(file, "2026-09")), Says{}) << file;
}

TEST_P(Uploads, of_faulty_ledgers_are_refused_until_the_fault_is_gone)
{
    for (const auto* file :
         {"七道沟村-2026-10-合计不符.xlsx", "向阳村-2026-10-含隐藏花名册.xlsx", "铜山村-2026-10-无单位.xlsx"})
        EXPECT_EQ(obstacles(uploaded(file)), Says{"obstacle.findings"}) << file;
    EXPECT_EQ(obstacles(uploaded("大杨树村-2026-10-只有总账.xlsx")),
              (Says{"obstacle.findings", "obstacle.no_ledger"}));
    EXPECT_EQ(obstacles(uploaded("仁德村-2026-10-凭证断号.xlsx")), Says{"obstacle.unanswered"});
}

TEST_P(Uploads, become_sound_when_the_hidden_sheet_is_left_out)
{
    const auto draft = uploaded("向阳村-2026-10-含隐藏花名册.xlsx");
    EXPECT_EQ(obstacles(decided(draft, {.decision = app::FileDecision::leave_sheet, .sheet = "花名册"})),
              Says{});
}

TEST_P(Uploads, become_sound_when_the_unit_is_chosen)
{
    const auto draft = uploaded("铜山村-2026-10-无单位.xlsx");
    const auto chosen = decided(draft, {.decision = app::FileDecision::unit, .text = "yuan"});
    EXPECT_EQ(obstacles(chosen), Says{});
    const auto refused = world().did(clerk_of_town(), app::decide_file,
                                     {.draft = chosen.id,
                                      .version = chosen.version,
                                      .decision = app::FileDecision::unit,
                                      .text = "unstated"});
    EXPECT_EQ(refusal_of(refused), "file.choose_unit");
}

TEST_P(Uploads, publish_the_words_on_a_missing_voucher)
{
    const auto draft = uploaded("仁德村-2026-10-凭证断号.xlsx");
    const auto findings = from_json<std::vector<domain::Finding>>(draft.findings).value();
    ASSERT_EQ(findings.size(), 1u);
    app::DecideFile order{.decision = app::FileDecision::answer,
                          .code = findings[0].code,
                          .subject = findings[0].subject,
                          .text = " "};
    order.draft = draft.id;
    order.version = draft.version;
    EXPECT_EQ(refusal_of(world().did(clerk_of_town(), app::decide_file, order)), "file.say_why");
    order.text = "作废，原件已存";
    const auto answered = decided(draft, order);
    EXPECT_EQ(obstacles(answered), Says{});
    EXPECT_EQ(domain::answers_of(app::content_of(answered)).front().text, "作废，原件已存");
}

TEST_P(Uploads, must_continue_what_was_published_for_the_month_before)
{
    world().publish_finance("2026-09", "六道沟村-2026-09.xlsx");
    EXPECT_EQ(obstacles(uploaded("六道沟村-2026-10.xlsx")), Says{});
    auto desk = world().as(world().clerk);
    const auto last = app::last_closing(desk.office, village, "cai-01", "2026-10");
    ASSERT_TRUE(last);
    EXPECT_EQ(to_text(last->money), "94,016.81");
    EXPECT_EQ(app::last_closing(desk.office, village, "cai-01", "2026-09"), std::nullopt);
}

TEST_P(Uploads, of_another_village_or_month_are_noticed)
{
    const auto draft = world().start("cai-01", "2026-10");
    const auto other = world().take_in(draft, "聚宝村-2026-10-万元.xlsx");
    EXPECT_EQ(obstacles(other), Says{"obstacle.other_village"});
    EXPECT_EQ(obstacles(world().take_in(other, "六道沟村-2026-09.xlsx")), Says{"obstacle.other_period"});
}

TEST_P(Uploads, that_are_no_table_are_kept_and_explained)
{
    const auto draft = world().start("cai-01", "2026-10");
    const auto taken = must(world().did(world().clerk, app::take_in_file,
                                        {draft.id, draft.version, "照片.xlsx", "\xff\xd8\xff\xe0JFIF"}));
    EXPECT_TRUE(taken.upload);
    EXPECT_EQ(obstacles(taken), (Says{"obstacle.findings", "obstacle.no_ledger"}));
    EXPECT_EQ(
        refusal_of(world().did(world().clerk, app::take_in_file, {draft.id, taken.version, "空.xlsx", ""})),
        "file.none_chosen");
}

TEST_P(Uploads, give_back_the_original_byte_for_byte)
{
    const auto draft = uploaded("六道沟村-2026-10.xlsx");
    auto desk = world().as(world().clerk);
    const auto original = app::original_of(desk.office, draft);
    ASSERT_TRUE(original);
    EXPECT_EQ(original->file_name, "六道沟村-2026-10.xlsx");
    EXPECT_EQ(original->bytes, read_file(SOURCE_ROOT "/tests/ledgers/六道沟村-2026-10.xlsx"));
}

TEST_P(Uploads, are_examined_afresh_when_a_decision_is_taken_back)
{
    const auto left = decided(uploaded("向阳村-2026-10-含隐藏花名册.xlsx"),
                              {.decision = app::FileDecision::leave_sheet, .sheet = "花名册"});
    EXPECT_EQ(obstacles(decided(left, {.decision = app::FileDecision::take_sheet, .sheet = "花名册"})),
              Says{"obstacle.findings"});
}
