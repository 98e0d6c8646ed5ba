#include "domain/account.hpp"
#include "domain/first_guesses.hpp"
#include "domain/password.hpp"
#include "domain/throttle.hpp"

#include <gtest/gtest.h>

using namespace gongkai;
using namespace gongkai::domain;

namespace {

std::string verdict(std::string_view password, const PasswordPolicy& policy = gbt22239)
{
    const auto judged = judge_password(policy, password, {"liuchunhai", "刘春海", "六道沟村", "六道沟", "220681101212", "LDG"});
    return judged ? "good" : judged.error().says;
}

TEST(Password, of_ten_characters_and_three_classes_is_good)
{
    EXPECT_EQ(verdict("Shan-shui7"), "good");
    EXPECT_EQ(verdict("qiaotou.Ludeng"), "good");
    EXPECT_EQ(verdict("路灯Liang8盏"), "password.too_short");
    EXPECT_EQ(verdict("村口的路灯Liang8盏"), "good");
}

TEST(Password, is_refused_with_the_reason)
{
    EXPECT_EQ(verdict("Ab3-efghi"), "password.too_short");
    EXPECT_EQ(verdict("abcdefghijklm"), "password.too_simple");
    EXPECT_EQ(verdict("abcdefghij2k"), "password.too_simple");
    EXPECT_EQ(verdict("Aa1Aa1Aa1Aa1"), "password.common");
    EXPECT_EQ(verdict("P@ssword2026!"), "password.common");
    EXPECT_EQ(verdict("Zhongguo@2026"), "password.common");
    EXPECT_EQ(verdict("1qaz@WSX2026"), "password.common");
    EXPECT_EQ(verdict(std::string(260, 'a') + "A1"), "password.too_long");
}

TEST(Password, must_not_hold_what_everybody_knows_of_the_person)
{
    EXPECT_EQ(verdict("LiuChunHai-9"), "password.own_words");
    EXPECT_EQ(verdict("刘春海abcDEF9"), "password.own_words");
    EXPECT_EQ(verdict("六道沟abcDEF9x"), "password.own_words");
    EXPECT_EQ(verdict("x220681101212X"), "password.own_words");
    EXPECT_EQ(verdict("ldg-Wenshu-88"), "password.own_words");
}

TEST(Password, under_asvs_is_long_and_may_be_plain)
{
    EXPECT_EQ(verdict("shanhoudeherenlai", asvs), "good");
    EXPECT_EQ(verdict("shanhoudehe", asvs), "password.too_short");
    EXPECT_EQ(verdict("qwertyuiop12345", asvs), "password.common");
}

TEST(Password, is_asked_for_anew_after_ninety_days_where_the_policy_says_so)
{
    const auto set_at = parse_instant("2026-08-01T00:00:00Z").value();
    EXPECT_EQ(to_text(password_ends_at(gbt22239, set_at).value()), "2026-10-30T00:00:00.000Z");
    EXPECT_FALSE(password_ends_at(asvs, set_at));
    EXPECT_FALSE(password_ends_at(gbt22239, std::nullopt));
}

TEST(PasswordPolicy, is_found_by_name)
{
    EXPECT_EQ(password_policy("gbt22239")->least_length, 10u);
    EXPECT_EQ(password_policy("asvs")->longest_days, 0);
    EXPECT_FALSE(password_policy("none"));
}

TEST(FirstGuesses, are_sorted_so_that_they_are_found)
{
    EXPECT_TRUE(std::ranges::is_sorted(first_guesses));
    for (const auto word : first_guesses) EXPECT_TRUE(is_common_password(word)) << word;
    EXPECT_TRUE(is_common_password("WOAINI1314"));
    EXPECT_FALSE(is_common_password("qiaotou.Ludeng"));
}

TEST(Login, is_compared_without_blanks_capitals_and_full_width)
{
    EXPECT_EQ(login_as_compared(" ＬｉｕＣｈｕｎ "), "liuchun");
    EXPECT_EQ(new_login(" 刘春海 ").value(), "刘春海");
    EXPECT_EQ(new_login("liu").value(), "liu");
    EXPECT_EQ(new_login("a").error().says, "account.login_length");
    EXPECT_EQ(new_login(std::string(33, 'a')).error().says, "account.login_length");
    EXPECT_EQ(new_login("liu chun").error().says, "account.login_characters");
    EXPECT_EQ(new_login("<script>").error().says, "account.login_characters");
}

TEST(PersonName, is_what_the_sheet_can_print)
{
    EXPECT_EQ(person_name(" 买买提·吐尔逊 ").value(), "买买提·吐尔逊");
    for (const auto* wrong : {"", "刘", "刘春海1", "<b>刘春海</b>"})
        EXPECT_EQ(person_name(wrong).error().says, "account.name_wrong") << wrong;
}

TEST(Throttle, lets_four_mistakes_pass_and_doubles_the_wait_from_the_fifth_on)
{
    const auto at = parse_instant("2026-11-24T01:00:00Z").value();
    const auto wait = [&](std::size_t failures) {
        const auto until = waits_until({}, std::vector<Instant>(failures, at));
        return until ? std::chrono::duration_cast<std::chrono::minutes>(*until - at).count() : 0;
    };
    EXPECT_EQ(wait(0), 0);
    EXPECT_EQ(wait(4), 0);
    EXPECT_EQ(wait(5), 1);
    EXPECT_EQ(wait(6), 2);
    EXPECT_EQ(wait(8), 8);
    EXPECT_EQ(wait(9), 15);
    EXPECT_EQ(wait(500), 15);
}

TEST(Throttle, counts_from_the_latest_mistake)
{
    const auto first = parse_instant("2026-11-24T01:00:00Z").value();
    const auto last = parse_instant("2026-11-24T01:05:00Z").value();
    EXPECT_EQ(waits_until({}, {last, first, first, first, first}), Instant(last + std::chrono::minutes(1)));
}

}
