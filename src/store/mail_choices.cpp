#include "store/mail_choices.hpp"

#include "sql/mail_choice.hpp"

namespace gongkai::store {

std::optional<MailChoice> MailChoices::find(const std::string& account) const
{
    return db_.find<MailChoice>(sql::find_mail_choice, account);
}

void MailChoices::put(db::Transaction&, const MailChoice& c)
{
    db_.run(sql::put_mail_choice, c.account, c.address, c.wanted, c.changed_at);
}

}
