#include "domain/division_words.hpp"

#include <array>

namespace gongkai::domain {
namespace {

constexpr std::array<std::string_view, 10> endings{"村民委员会", "居民委员会", "居委会", "村委会", "社区",
                                                   "街道",       "村",         "镇",     "乡",     "市"};

}

std::string bare_name(std::string_view name)
{
    for (const auto ending : endings)
        if (name.size() > ending.size() && name.ends_with(ending)) return std::string(name.substr(0, name.size() - ending.size()));
    return std::string(name);
}

bool is_code_head(std::string_view head)
{
    return head == "code" || head == "代码" || head == "编码" || head == "区划代码" || head == "统计用区划代码";
}

bool is_name_head(std::string_view head)
{
    return head == "name" || head == "名称" || head == "区划名称" || head == "单位名称";
}

bool is_first_day_head(std::string_view head)
{
    return head == "valid_from" || head == "设立日期" || head == "启用日期";
}

bool is_last_day_head(std::string_view head)
{
    return head == "valid_to" || head == "撤销日期" || head == "撤并日期";
}

}
