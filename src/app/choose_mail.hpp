#pragma once
// A person says whether reminders are to reach them by e-mail as well, and where.

#include "app/office.hpp"

namespace gongkai::app {

struct ChooseMail {
    std::string address;
    bool wanted = false;
};
BOOST_DESCRIBE_STRUCT(ChooseMail, (), (address, wanted))

Result<> choose_mail(Office& office, const ChooseMail& order);

struct MailWish { // as the person said it
    std::string address;
    bool wanted = false;
};
MailWish mail_wish_of(Office& office, const std::string& account);

}
