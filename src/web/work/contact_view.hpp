#pragma once
// Whom the people of each village can ask, one form for each village of the clerk or the town.

#include "store/divisions.hpp"
#include "web/work/wording.hpp"

namespace gongkai::web::work {

struct ContactForm {
    std::string village; // code
    std::string name;
    std::vector<Field> fields;
    bool is_open = false;
};

struct ContactsPage {
    Page page;
    Head head;
    Errors errors;
    std::string csrf;
    std::vector<ContactForm> forms;
};

struct Mistaken { // what was typed and not taken
    Refusal refusal;
    store::Contact typed;
};

ContactsPage contacts_page(Visit& visit, const std::optional<Mistaken>& mistaken);

}
