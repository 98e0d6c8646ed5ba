#include <gtest/gtest.h>

#include "intake/number_text.hpp"

namespace gongkai::intake {
namespace {

TEST(NumberText, shows_what_a_person_sees)
{
    const std::pair<const char*, const char*> cases[] = {
        {"12", "12"},
        {"1234.5", "1234.5"},
        {"0.30000000000000004", "0.3"},
        {"1234.5600000000002", "1234.56"},
        {"1.50", "1.5"},
        {"1.5E3", "1500"},
        {"-0.07", "-0.07"},
        {"2.5000000000000001E-2", "0.025"},
        {"-0", "0"},
        {"007", "7"},
        {"1E400", "1E400"},
        {"abc", "abc"},
        {"220681196007200988",
         "220681196007200988"}, // digits a double could not hold are kept as they were written
        {"6.2170096887703302E+18", "6217009688770330000"},
    };
    for (const auto& [raw, text] : cases)
        EXPECT_EQ(number_text(raw), text) << raw;
}

TEST(DateText, follows_both_epochs)
{
    EXPECT_EQ(date_text("46296", Epoch::of_1900), "2026-10-01");
    EXPECT_EQ(date_text("44834", Epoch::of_1904), "2026-10-01");
    EXPECT_EQ(date_text("1", Epoch::of_1900), "1900-01-01");
    EXPECT_EQ(date_text("59", Epoch::of_1900), "1900-02-28");
    EXPECT_EQ(date_text("60", Epoch::of_1900), std::nullopt); // a day that never was
    EXPECT_EQ(date_text("61", Epoch::of_1900), "1900-03-01");
    EXPECT_EQ(date_text("46296.5", Epoch::of_1900), "2026-10-01T12:00:00");
    EXPECT_EQ(date_text("46296.9999999", Epoch::of_1900), "2026-10-02");
    for (const auto* odd : {"0.5", "-3", "2958466", "x", ""})
        EXPECT_EQ(date_text(odd, Epoch::of_1900), std::nullopt);
}

TEST(DateFormat, is_told_by_number_and_by_code)
{
    for (const int number : {14, 22, 31, 36, 57, 58})
        EXPECT_TRUE(is_date_format(number)) << number;
    for (const int number : {0, 2, 4, 9, 37, 44, 48, 49, 59})
        EXPECT_FALSE(is_date_format(number)) << number;
    for (const auto* code :
         {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]m/d;@", "mmm", "YYYY/M/D h:mm"})
        EXPECT_TRUE(is_date_format(std::string_view(code))) << code;
    for (const auto* code :
         {"General", "#,##0.00", "[Red]0.00", "\"days\" 0", "0\\d", "h:mm", "[DBNum1]0", "@"})
        EXPECT_FALSE(is_date_format(std::string_view(code))) << code;
}

}
}
