#include "app/choose_mail.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "outlet/mail.hpp"
#include "store/mail_choices.hpp"
#include "store/outbox.hpp"

namespace gongkai::app {

// What waits for an address that isn't wanted any more is not sent; the site's own inbox has it all the same.
Result<> choose_mail(Office& office, const ChooseMail& order)
{
    const auto address = trim(to_half_width(order.address));
    if (order.wanted && address.empty()) return refuse({.says = "form.missing", .field = "address"});
    if (!address.empty() && !outlet::is_mail_address(address)) return refuse({.says = "mail_choice.no_address", .field = "address"});
    db::Transaction transaction(office.db);
    const auto sealed = address.empty() ? std::string() : to_base64(office.key.seal(address));
    store::MailChoices(office.db).put(transaction, {office.actor.account, sealed, order.wanted, office.now});
    if (!order.wanted)
        store::Outbox(office.db).drop(transaction, domain::Channel::mail, office.actor.account,
                                      "outbox.not_wanted", office.now);
    record(office, transaction, "choose_mail", office.actor.grants.empty() ? "" : office.actor.grants.front().division,
           office.actor.account);
    transaction.commit();
    return {};
}

MailWish mail_wish_of(Office& office, const std::string& account)
{
    const auto choice = store::MailChoices(office.db).find(account);
    if (!choice) return {};
    return {office.key.open(from_base64(choice->address).value_or("")).value_or(""), choice->wanted};
}

}
