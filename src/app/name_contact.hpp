#pragma once
// Whom the people of a village ask: printed on every sheet and shown under every page. The telephone is the office's;
// here it belongs in public.

#include "app/office.hpp"
#include "store/divisions.hpp"

namespace gongkai::app {

struct NameContact {
    std::string village;
    std::string person;
    std::string phone;
    std::string hours;
    std::string place;
};
BOOST_DESCRIBE_STRUCT(NameContact, (), (village, person, phone, hours, place))

Result<store::Contact> name_contact(Office& office, const NameContact& order);

}
