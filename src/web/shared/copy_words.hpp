#pragma once
// How pages and commands speak of copies of an edition.

#include "domain/copy.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

std::string outlet_words(domain::Outlet outlet, const std::string& where); // 村部公开栏 · 网页
Tag copy_tag(domain::CopyState state);                                     // 一致
std::string copy_state_words(domain::CopyState state);
// 照片里的二维码对得上，最近一张 11月24日；指纹 0123…
std::string how_words(const domain::Copy& copy);

}
