#pragma once
// Carries what lies in the outbox to mail servers, group robots and public accounts. One message, one claim,
// one try; what wasn't taken is tried again later, and given up in the end. Nothing here waits for a request,
// and no request waits for it.

#include <map>

#include "app/house.hpp"
#include "domain/outbox.hpp"
#include "outlet/mail.hpp"
#include "outlet/robot.hpp"
#include "outlet/wechat_account.hpp"

namespace gongkai::app {

struct Carriers {
    std::optional<outlet::MailServer> mail = {};
    std::vector<outlet::Robot> robots = {};
    std::vector<outlet::WechatAccount> accounts = {};
    bool is_empty() const { return !mail && robots.empty() && accounts.empty(); }
};

class Courier { // of one thread
public:
    Courier(House& house, Carriers carriers);

    int make_round(); // tries what is due; how many messages it tried

private:
    bool is_resting(const domain::Outgoing& message, Instant now) const;
    bool claim(domain::Outgoing& message);
    outlet::Delivery carry(const domain::Outgoing& message, Instant now);
    outlet::Delivery carry_mail(const domain::Outgoing& message, Instant now);
    outlet::Delivery carry_to_group(const domain::Outgoing& message, Instant now);
    outlet::Delivery carry_to_account(const domain::Outgoing& message, Instant now);
    void settle(domain::Outgoing message, const outlet::Delivery& delivery);

    House& house_;
    Carriers carriers_;
    std::optional<outlet::MailClient> mail_;
    outlet::RobotClient robots_;
    outlet::WechatClient accounts_;
    std::map<std::string, Instant> rests_until_; // a robot speaks only so often
};

}
