#include <gtest/gtest.h>

#include "domain/masked_names.hpp"

namespace gongkai::domain {
namespace {

TEST(MaskedNames, hide_the_middle_of_a_name)
{
    EXPECT_EQ(masked_name("张三"), "张*");
    EXPECT_EQ(masked_name("张小三"), "张*三");
    EXPECT_EQ(masked_name("欧阳小三"), "欧**三");
    EXPECT_EQ(masked_name("买买提·艾力"), "买****力");
    EXPECT_EQ(masked_name("张"), "张");
    EXPECT_EQ(masked_name(""), "");
}

TEST(MaskedNames, hide_each_of_several_by_itself)
{
    EXPECT_EQ(masked_name("张小三、李四（户主）"), "张*三、李*（户*）");
}

TEST(MaskedNames, touch_the_names_of_a_list_and_nothing_else)
{
    const Content list{Form::list,
                       "低保",
                       {{"reason", "张小三"}},
                       {{"list", {"组别", "姓名", "金额（元）"}, {{"二组", "张小三", "300.00"}}}}};
    const auto masked = with_masked_names(list);
    EXPECT_EQ(masked.tables[0].lines[0], (std::vector<std::string>{"二组", "张*三", "300.00"}));
    EXPECT_EQ(masked.fields, list.fields);
    const Content remarked{Form::list, "低保", {}, {{"list", {"姓名", "备注"}, {{"张小三", "张小三本人领取"}}}}};
    EXPECT_EQ(with_masked_names(remarked).tables[0].lines[0][1], "张*三本人领取");
    const Content notice{Form::notice, "公告", {}, {{"list", {"姓名"}, {{"张小三"}}}}};
    EXPECT_EQ(with_masked_names(notice), notice);
}

}
}
