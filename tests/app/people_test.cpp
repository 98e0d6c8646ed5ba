// Who may change whose rights, passwords and second factors.

#include "app/block_account.hpp"
#include "app/doors.hpp"
#include "app/grant_role.hpp"
#include "app/invite.hpp"
#include "app/second_factor.hpp"
#include "domain/totp.hpp"

using namespace gongkai;
using namespace gongkai::app;
using namespace std::chrono_literals;
using support::must;

namespace {

const auto the_town = support::town;

struct People : Doors {
    std::string invites(const domain::Actor& who, domain::Role role, const std::string& where, const std::string& login = "zhao")
    {
        const auto invited = did(who, app::invite, {.name = "赵小梅", .login = login, .role = role, .division = where});
        return invited ? "invited" : invited.error().says;
    }
    std::string local_administrator() // of one village only
    {
        auto desk = as({});
        return create_demo_person(desk.office, {"local", "村管理", {{domain::Role::administrator, support::village}}}).account;
    }
    std::string code_of(const std::string& secret) { return domain::totp_code(secret, domain::totp_step(clock.at)); }
    std::string tie_phone(const domain::Actor& who) // → the secret
    {
        auto desk = as(who);
        const auto offer = offer_second_factor(desk.office);
        must(set_second_factor(desk.office, {offer.ticket, code_of(offer.secret)}));
        return offer.secret;
    }
};

TEST(Invite, is_for_administrators_within_their_divisions)
{
    People town;
    EXPECT_EQ(town.invites(town.clerk, domain::Role::clerk, support::village), "role.not_yours");
    EXPECT_EQ(town.invites(town.town_officer, domain::Role::clerk, support::village), "role.not_yours");
    EXPECT_EQ(town.invites(town.administrator, domain::Role::clerk, "220681102201"), "page.not_found") << "another town";
    EXPECT_EQ(town.invites(town.administrator, domain::Role::administrator, "220681"), "page.not_found") << "above";
    EXPECT_EQ(town.invites(town.administrator, domain::Role::clerk, support::village), "invited");
    EXPECT_EQ(town.invites(town.administrator, domain::Role::clerk, support::village), "account.login_taken");
}

TEST(Invite, gives_each_role_its_kind_of_place)
{
    People town;
    EXPECT_EQ(town.invites(town.administrator, domain::Role::clerk, the_town), "people.role_of_village");
    EXPECT_EQ(town.invites(town.administrator, domain::Role::town_officer, support::village), "people.role_of_town");
    EXPECT_EQ(town.invites(town.administrator, domain::Role::town_officer, the_town), "invited");
}

TEST(Roles, count_from_the_next_click_and_are_gone_just_as_fast)
{
    People town;
    town.give_password(town.clerk);
    const auto in = must(town.sign_in("liuchunhai"));
    const auto holds = [&](domain::Role role) { return town.session(in.cookie)->actor.holds(role, support::village); };
    EXPECT_FALSE(holds(domain::Role::supervisor));
    must(town.did(town.administrator, grant_role, {town.clerk.account, domain::Role::supervisor, support::village}));
    EXPECT_TRUE(holds(domain::Role::supervisor));
    must(town.did(town.administrator, revoke_role, {town.clerk.account, domain::Role::clerk, support::village}));
    EXPECT_FALSE(holds(domain::Role::clerk));
    EXPECT_EQ(town.did(town.administrator, revoke_role, {town.clerk.account, domain::Role::supervisor, support::village}).error().says,
              "people.last_role");
}

TEST(Roles, are_never_given_to_oneself)
{
    People town;
    EXPECT_EQ(town.did(town.administrator, grant_role, {town.administrator.account, domain::Role::clerk, support::village}).error().says,
              "people.not_yourself");
    EXPECT_EQ(town.did(town.administrator, block_account, {town.administrator.account}).error().says, "people.not_yourself");
    EXPECT_EQ(town.did(town.clerk, grant_role, {town.director.account, domain::Role::clerk, support::village}).error().kind,
              Refusal::Kind::missing);
}

TEST(Administrator, of_a_village_reaches_nobody_of_the_town)
{
    People town;
    const domain::Actor actor{town.local_administrator(), "村管理", {{domain::Role::administrator, support::village}}};
    EXPECT_EQ(town.did(actor, renew_link, {town.town_officer.account}).error().kind, Refusal::Kind::missing);
    EXPECT_EQ(town.did(actor, renew_link, {town.administrator.account}).error().kind, Refusal::Kind::missing);
    EXPECT_EQ(town.did(actor, renew_link, {town.other_clerk.account}).error().kind, Refusal::Kind::missing);
    EXPECT_TRUE(town.did(actor, renew_link, {town.clerk.account}));
}

TEST(Block, shuts_out_at_once_and_letting_in_again_restores)
{
    People town;
    town.give_password(town.clerk);
    const auto in = must(town.sign_in("liuchunhai"));
    must(town.did(town.administrator, block_account, {town.clerk.account}));
    EXPECT_FALSE(town.session(in.cookie));
    EXPECT_EQ(town.says("liuchunhai", good_password), "sign_in.blocked");
    EXPECT_EQ(town.says("liuchunhai", "wrong"), "sign_in.wrong") << "who can't prove it learns nothing";
    EXPECT_EQ(town.did(town.administrator, renew_link, {town.clerk.account}).error().says, "people.is_blocked");
    must(town.did(town.administrator, unblock_account, {town.clerk.account}));
    EXPECT_EQ(town.says("liuchunhai", good_password), "in");
}

TEST(SecondFactor, is_asked_for_after_the_password)
{
    People town;
    town.give_password(town.clerk);
    const auto secret = town.tie_phone(town.clerk);
    const auto half = must(town.sign_in("liuchunhai"));
    EXPECT_TRUE(half.cookie.empty());
    town.later(30s); // the code that tied the phone is used up
    auto desk = town.as({});
    EXPECT_EQ(confirm_sign_in(desk.office, {half.ticket, "000000"}, town.rules, phone).error().says, "second_factor.wrong");
    const auto in = confirm_sign_in(desk.office, {half.ticket, town.code_of(secret)}, town.rules, phone);
    ASSERT_TRUE(in);
    EXPECT_EQ(confirm_sign_in(desk.office, {half.ticket, town.code_of(secret)}, town.rules, phone).error().says, "second_factor.wrong")
        << "a code works once";
}

TEST(SecondFactor, does_not_take_a_ticket_that_is_old_made_up_or_for_something_else)
{
    People town;
    town.give_password(town.clerk);
    const auto secret = town.tie_phone(town.clerk);
    const auto half = must(town.sign_in("liuchunhai"));
    town.later(5min);
    auto desk = town.as(town.clerk);
    for (const auto& ticket : {half.ticket, std::string("made up"), offer_second_factor(desk.office).ticket})
        EXPECT_EQ(confirm_sign_in(desk.office, {ticket, town.code_of(secret)}, town.rules, phone).error().says, "sign_in.too_slow");
}

TEST(SecondFactor, guessing_makes_the_account_wait)
{
    People town;
    town.give_password(town.clerk);
    town.tie_phone(town.clerk);
    const auto half = must(town.sign_in("liuchunhai"));
    auto desk = town.as({});
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(confirm_sign_in(desk.office, {half.ticket, "000000"}, town.rules, phone));
    EXPECT_EQ(confirm_sign_in(desk.office, {half.ticket, "000000"}, town.rules, phone).error().says, "sign_in.wait");
}

TEST(SecondFactor, is_stored_sealed)
{
    People town;
    const auto secret = town.tie_phone(town.clerk);
    auto desk = town.as({});
    const auto stored = store::Accounts(desk.office.db).find(town.clerk.account)->totp_secret;
    EXPECT_EQ(from_base64(stored)->find(secret), std::string::npos);
    EXPECT_EQ(desk.office.key.open(*from_base64(stored)), secret);
}

TEST(SecondFactor, that_is_required_comes_before_everything_and_cannot_be_dropped)
{
    People town;
    town.give_password(town.clerk);
    must(town.did(town.administrator, need_second_factor, {town.clerk.account, true}));
    const auto in = must(town.sign_in("liuchunhai"));
    EXPECT_EQ(town.session(in.cookie)->first_do, FirstDo::set_second_factor);
    const auto secret = town.tie_phone(town.clerk);
    EXPECT_EQ(town.session(in.cookie)->first_do, FirstDo::nothing);
    town.later(30s);
    EXPECT_EQ(town.did(town.clerk, drop_second_factor, {town.code_of(secret)}).error().says, "second_factor.is_needed");
    must(town.did(town.administrator, reset_second_factor, {town.clerk.account}));
    EXPECT_FALSE(town.session(in.cookie));
}

TEST(ChangePassword, wants_the_old_one_and_ends_the_other_browsers)
{
    People town;
    town.give_password(town.clerk);
    const auto other = must(town.sign_in("liuchunhai"));
    const auto change = [&](const std::string& current, const std::string& fresh, const std::string& again) {
        const auto done = change_password(town.house(), town.clock.at, town.clerk, {current, fresh, again}, town.rules, phone);
        return done ? "done" : done.error().says;
    };
    EXPECT_EQ(change("wrong", "Xin-de-mima8", "Xin-de-mima8"), "password.current_wrong");
    EXPECT_EQ(change(good_password, "Xin-de-mima8", "Xin-de-mima9"), "password.differs");
    EXPECT_EQ(change(good_password, good_password, good_password), "password.former");
    EXPECT_EQ(change(good_password, "Xin-de-mima8", "Xin-de-mima8"), "done");
    EXPECT_FALSE(town.session(other.cookie));
    EXPECT_EQ(town.says("liuchunhai", good_password), "sign_in.wrong");
}

TEST(ChangePassword, bars_the_last_five)
{
    People town;
    town.give_password(town.clerk, "Mima-hao-00x");
    auto current = std::string("Mima-hao-00x");
    for (int i = 1; i <= 6; ++i) {
        town.later(1s);
        const auto next = "Mima-hao-0" + std::to_string(i) + "x";
        ASSERT_TRUE(change_password(town.house(), town.clock.at, town.clerk, {current, next, next}, town.rules, phone));
        current = next;
    }
    const auto back_to = [&](const std::string& old) {
        return change_password(town.house(), town.clock.at, town.clerk, {current, old, old}, town.rules, phone);
    };
    EXPECT_EQ(back_to("Mima-hao-01x").error().says, "password.former");
    EXPECT_TRUE(back_to("Mima-hao-00x"));
}

TEST(Password, that_is_ninety_days_old_must_be_changed_first)
{
    People town;
    town.give_password(town.clerk);
    town.later(90 * 24h);
    const auto in = must(town.sign_in("liuchunhai"));
    EXPECT_EQ(town.session(in.cookie)->first_do, FirstDo::choose_password);
}

}
