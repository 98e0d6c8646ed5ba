// Whether reminders come by e-mail as well, on one's own page.

#include <gtest/gtest.h>

#include "doors.hpp"

using namespace gongkai;
using namespace gongkai::web;

namespace {

struct MailChoicePages : testing::Test {
    WholeSite site;
    Browser clerk = site.browser(site.world.clerk);
    const std::string mine = "chunhai@example.gov.cn";
};

TEST_F(MailChoicePages, are_offered_where_there_is_a_mail_server_and_to_who_is_reminded)
{
    EXPECT_FALSE(says(site.get("/work/me", clerk), "邮件提醒"));
    site.site.sends_mail = true;
    EXPECT_TRUE(says(site.get("/work/me", clerk), "邮件提醒"));
    EXPECT_FALSE(says(site.get("/work/me", site.browser(site.world.chair)), "邮件提醒"));
}

TEST_F(MailChoicePages, keep_a_wish_and_what_was_typed_wrongly)
{
    site.site.sends_mail = true;
    const auto wrong = site.post("/work/me/mail", {{"address", "liu＠"}, {"wanted", "true"}}, clerk);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "value=\"liu＠\""));
    EXPECT_TRUE(says(wrong, "邮箱的格式不对"));
    EXPECT_EQ(site.post("/work/me/mail", {{"address", mine}, {"wanted", "true"}}, clerk).status, 303);
    const auto page = site.get("/work/me?said=mail", clerk);
    EXPECT_TRUE(says(page, "value=\"chunhai@example.gov.cn\""));
    EXPECT_TRUE(says(page, "不要邮件了"));
    EXPECT_FALSE(says(site.get("/work/me", site.browser(site.world.director)), mine));
    {
        auto desk = site.world.as({});
        const db::Query plain{.name = "plain", .text = "SELECT count(*) FROM mail_choice WHERE address LIKE '%chunhai%'"};
        EXPECT_EQ(desk.office.db.one<std::int64_t>(plain), 0) << "sealed where it lies";
    }
    EXPECT_EQ(site.post("/work/me/mail", {{"address", mine}, {"wanted", "false"}}, clerk).status, 303);
    EXPECT_FALSE(says(site.get("/work/me", clerk), "不要邮件了"));
}

}
