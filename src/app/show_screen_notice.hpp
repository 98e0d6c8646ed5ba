#pragma once
// Somebody in office puts a notice over everything on the screens of a village, or of all villages of a town.

#include "app/office.hpp"
#include "domain/screen_notice.hpp"

namespace gongkai::app {

inline constexpr std::initializer_list<domain::Role> notice_givers{
    domain::Role::clerk, domain::Role::director, domain::Role::town_officer};

struct ShowScreenNotice {
    std::string scope;
    std::string words;
    std::string until; // 2026-11-24 18:00
};
BOOST_DESCRIBE_STRUCT(ShowScreenNotice, (), (scope, words, until))

Result<domain::ScreenNotice> show_screen_notice(Office& office, const ShowScreenNotice& order);

}
