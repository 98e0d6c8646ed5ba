#include "app/ways.hpp"

#include <utility>

namespace gongkai::app {

domain::Channel channel_of(outlet::RobotKind kind)
{
    switch (kind) {
    case outlet::RobotKind::wecom: return domain::Channel::wecom;
    case outlet::RobotKind::dingtalk: return domain::Channel::dingtalk;
    case outlet::RobotKind::feishu: return domain::Channel::feishu;
    }
    std::unreachable();
}

}
