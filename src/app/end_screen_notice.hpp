#pragma once
// A notice is taken off the screens before its time.

#include "app/office.hpp"
#include "domain/screen_notice.hpp"

namespace gongkai::app {

struct EndScreenNotice {
    std::string notice;
};
BOOST_DESCRIBE_STRUCT(EndScreenNotice, (), (notice))

Result<domain::ScreenNotice> end_screen_notice(Office& office, const EndScreenNotice& order);

}
