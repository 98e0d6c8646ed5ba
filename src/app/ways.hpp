#pragma once
// The ways out of the house, as gongkai.toml has them: how messages speak of the site, the mail server, the
// groups' robots, the public accounts.

#include <string>
#include <vector>

#include "domain/outbox.hpp"
#include "outlet/robot.hpp"
#include "outlet/wechat_account.hpp"

namespace gongkai::app {

struct Outward { // how messages that leave the house speak of it
    std::string base_url;
    std::string site_name;
};

struct Ways {
    Outward outward = {};
    bool mail = false; // there is a mail server
    std::vector<outlet::Robot> robots = {};
    std::vector<outlet::WechatAccount> accounts = {};
};

domain::Channel channel_of(outlet::RobotKind kind);

}
