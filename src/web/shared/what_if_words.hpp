#pragma once
// What a trial of the law came to, in words and as a table: for the officer's page and the command.

#include "app/what_if.hpp"
#include "render/table_file.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

Tag change_tag(domain::DutyChange how);                       // 改日子, 新增, 不再要
std::string change_words(const domain::TrialDifference& one);  // 原来 10月10日，改后 10月20日
std::string duty_words(const domain::TrialDifference& one);    // 2026年第3季度 财务收支
std::vector<std::string> answer_lines(const app::WhatIf& answer); // how many of each, what stays, what can't be told
render::TableFile what_if_table(app::Office& office, const app::WhatIf& answer);

}
