#include "app/courier.hpp"

#include <algorithm>

#include "app/choose_mail.hpp"
#include "base/ensure.hpp"
#include "base/json.hpp"
#include "render/say.hpp"
#include "store/accounts.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {
namespace {

constexpr int most_at_once = 20;

using domain::OutgoingState;
using outlet::Delivery;
using outlet::Outcome;

Delivery not_carried(std::string says)
{
    return {Outcome::never, {.says = std::move(says)}};
}

}

Courier::Courier(House& house, Carriers carriers) : house_(house), carriers_(std::move(carriers))
{
    if (carriers_.mail) mail_.emplace(*carriers_.mail);
}

int Courier::make_round()
{
    std::vector<domain::Outgoing> due;
    {
        const auto lease = house_.pool.read();
        due = store::Outbox(*lease).due(house_.clock.now(), most_at_once);
    }
    int tried = 0;
    for (auto& message : due) {
        if (is_resting(message, house_.clock.now()) || !claim(message)) continue;
        const auto delivery = carry(message, house_.clock.now());
        settle(std::move(message), delivery);
        ++tried;
    }
    return tried;
}

bool Courier::is_resting(const domain::Outgoing& message, Instant now) const
{
    const auto rests = rests_until_.find(message.recipient);
    return rests != rests_until_.end() && now < rests->second;
}

bool Courier::claim(domain::Outgoing& message)
{
    const auto now = house_.clock.now();
    Desk desk(house_, Desk::Purpose::writing, now, {});
    db::Transaction transaction(desk.office.db);
    if (!store::Outbox(desk.office.db).claim(transaction, message.id, now, Instant(now + domain::longest_try))) return false;
    transaction.commit();
    message.tries += 1;
    return true;
}

Delivery Courier::carry(const domain::Outgoing& message, Instant now)
{
    switch (message.channel) {
    case domain::Channel::mail: return carry_mail(message, now);
    case domain::Channel::wecom:
    case domain::Channel::dingtalk:
    case domain::Channel::feishu: return carry_to_group(message, now);
    case domain::Channel::account: return carry_to_account(message, now);
    }
    std::unreachable();
}

Delivery Courier::carry_mail(const domain::Outgoing& message, Instant now)
{
    if (!mail_) return not_carried("outbox.no_mail_server");
    outlet::Mail mail{.id = message.id, .to = {}, .subject = message.subject, .text = message.body, .at = now};
    {
        Desk desk(house_, Desk::Purpose::reading, now, {});
        const auto account = store::Accounts(desk.office.db).find(message.recipient);
        const auto wish = mail_wish_of(desk.office, message.recipient);
        if (!account || account->state != domain::AccountState::active || !wish.wanted) return not_carried("outbox.not_wanted");
        mail.to = wish.address;
    }
    return mail_->send(mail);
}

Delivery Courier::carry_to_group(const domain::Outgoing& message, Instant now)
{
    const auto robot = std::ranges::find_if(carriers_.robots, [&](const auto& one) { return one.id() == message.recipient; });
    if (robot == carriers_.robots.end()) return not_carried("outbox.no_robot");
    rests_until_[message.recipient] = Instant(now + outlet::pause_after_message(robot->kind));
    return robots_.send(*robot, message.body, now);
}

Delivery Courier::carry_to_account(const domain::Outgoing& message, Instant now)
{
    const auto account =
        std::ranges::find(carriers_.accounts, message.recipient, &outlet::WechatAccount::app_id);
    if (account == carriers_.accounts.end()) return not_carried("outbox.no_account");
    const auto article = from_json<outlet::Article>(message.body);
    ENSURE(article.has_value());
    return accounts_.add_draft(*account, *article, now);
}

void Courier::settle(domain::Outgoing message, const Delivery& delivery)
{
    const auto now = house_.clock.now();
    const auto wait = delivery.outcome == Outcome::later ? domain::wait_after(message.tries) : std::nullopt;
    message.error = delivery.outcome == Outcome::taken ? std::string() : render::say(delivery.why);
    message.state = wait ? OutgoingState::queued : delivery.outcome == Outcome::taken ? OutgoingState::sent : OutgoingState::failed;
    if (wait) message.next_at = Instant(now + *wait);
    else message.settled_at = now;
    Desk desk(house_, Desk::Purpose::writing, now, {});
    db::Transaction transaction(desk.office.db);
    store::Outbox(desk.office.db).settle(transaction, message);
    transaction.commit();
}

}
