// A list of people handed in for the month's account, and whom people can ask.

#include "app/decide_file.hpp"
#include "app/draft_access.hpp"
#include "app/name_contact.hpp"
#include "app/publish_as_list.hpp"
#include "app/read_upload.hpp"
#include "store/divisions.hpp"
#include "support/desk.hpp"

using namespace gongkai;
using namespace gongkai::support;

namespace {

using Says = std::vector<std::string>;

struct Lists : WorldOnEveryEngine {
    domain::Draft uploaded()
    {
        must(world().did(
            {}, app::open_duties,
            {.from = Date(std::chrono::year(2026) / 10 / 1), .scope = village, .item = "cai-17"}));
        return world().take_in(world().start("cai-01", "2026-10"), "南岗村-2026-10-银行代发.xlsx");
    }
    std::vector<int> never_published(const domain::Draft& draft)
    {
        auto desk = world().as(world().clerk);
        std::vector<int> columns;
        for (const auto& column :
             app::examine(desk.office, draft, *app::original_of(desk.office, draft)).ledger.list->columns)
            if (column.publishable != domain::Publishable::yes) columns.push_back(column.column);
        return columns;
    }
    std::string sheet_of(const domain::Draft& draft)
    {
        auto desk = world().as(world().clerk);
        return app::examine(desk.office, draft, *app::original_of(desk.office, draft)).ledger.list->sheet;
    }
    domain::Draft dropped(const domain::Draft& draft)
    {
        const auto sheet = sheet_of(draft);
        return must(world().did(world().clerk, app::decide_file,
                                {.draft = draft.id,
                                 .version = draft.version,
                                 .decision = app::FileDecision::drop_column,
                                 .sheet = sheet,
                                 .column = never_published(draft)}));
    }
    app::PublishAsList to(const domain::Draft& draft, const std::string& item)
    {
        return {draft.id, draft.version, item, "2026Q3"};
    }
};
ON_EVERY_ENGINE(Lists);

}

TEST_P(Lists, are_no_account)
{
    const auto draft = uploaded();
    EXPECT_EQ(obstacles(draft).front(), "obstacle.findings");
    EXPECT_GE(never_published(draft).size(), 3u);
}

TEST_P(Lists, move_to_the_matter_they_belong_to)
{
    const auto draft = uploaded();
    const auto places = [&] {
        auto desk = world().as(world().clerk);
        return app::places_for_list(desk.office, village);
    }();
    ASSERT_EQ(places.size(), 1u);
    EXPECT_EQ(places[0].item + places[0].period, "cai-172026Q3");
    const auto list = must(world().did(world().clerk, app::publish_as_list, to(draft, "cai-17")));
    EXPECT_EQ(list.item, "cai-17");
    EXPECT_EQ(list.upload, draft.upload);
    EXPECT_EQ(list.form, domain::Form::list);
    EXPECT_EQ(stored(draft.id).state, domain::DraftState::discarded);
}

TEST_P(Lists, are_published_without_the_private_columns)
{
    const auto list = must(world().did(world().clerk, app::publish_as_list, to(uploaded(), "cai-17")));
    EXPECT_EQ(obstacles(list), Says{"obstacle.findings"});
    const auto clean = dropped(list);
    EXPECT_EQ(obstacles(clean), Says{});
    const auto edition = world().publish(world().hand_in(clean));
    const auto content = from_json<domain::Content>(edition.content).value();
    ASSERT_EQ(content.tables.size(), 1u);
    EXPECT_EQ(content.tables[0].lines.size(), 40u);
    EXPECT_TRUE(privacy::scan_text(edition.content).empty());
}

TEST_P(Lists, go_nowhere_else)
{
    const auto draft = uploaded();
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::publish_as_list, to(draft, "cai-01"))),
              "list.no_such_place");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::publish_as_list,
                                     {draft.id, draft.version, "cai-17", "2031Q1"})),
              "duty.not_known");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::publish_as_list,
                                     {draft.id, draft.version - 1, "cai-17", "2026Q3"})),
              "draft.changed_meanwhile");
    world().start("cai-17", "2026Q3");
    EXPECT_EQ(refusal_of(world().did(world().clerk, app::publish_as_list, to(draft, "cai-17"))),
              "list.begun_already");
    EXPECT_EQ(refusal_of(world().did(world().other_clerk, app::publish_as_list, to(draft, "cai-17"))),
              "page.not_found");
}

TEST_P(Lists, of_whom_to_ask_hold_an_office_telephone)
{
    const app::NameContact order{village, " 刘春海 ", "０４３９-1234567", "工作日 8:30–11:30", "村委会一楼"};
    const auto contact = must(world().did(world().clerk, app::name_contact, order));
    EXPECT_EQ(contact.person, "刘春海");
    EXPECT_EQ(contact.phone, "0439-1234567");
    auto desk = world().as({});
    EXPECT_EQ(store::Divisions(desk.office.db).contact(village)->place, "村委会一楼");
}

TEST_P(Lists, of_whom_to_ask_refuse_what_is_no_telephone)
{
    app::NameContact order{village, "刘春海", "没有", "工作日", "村委会"};
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::name_contact, order)), "contact.no_phone");
    order.phone = "220681196007200988";
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::name_contact, order)), "contact.no_phone");
    order.phone = "0439-1234567";
    order.person = "";
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::name_contact, order)), "form.missing");
    order.person = "刘春海 13843900123";
    EXPECT_EQ(refusal_of(world().did(world().town_officer, app::name_contact, order)),
              "contact.number_elsewhere");
    EXPECT_EQ(refusal_of(world().did(world().director, app::name_contact, order)), "role.not_yours");
}
