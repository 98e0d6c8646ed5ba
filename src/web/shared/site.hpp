#pragma once
// Who this site is, as gongkai.toml says: the same on every page.

#include "app/door_rules.hpp"
#include "web/shared/government_meta.hpp"

#include <memory>
#include <string>

namespace gongkai::web::column {
class ServedColumns;
}

namespace gongkai::web {

struct Site {
    std::string name;     // 六道沟镇村务公开
    std::string scope;    // the division it stands for; the home page shows it
    std::string base_url; // https://gk.example.gov.cn, without a slash at the end; printed in QR codes and feeds
    bool demonstration = false;
    GovernmentSite government;
    GovernmentColumn column;
    app::DoorRules doors = {};
    bool sends_mail = false; // there is a mail server to give it to
    std::shared_ptr<column::ServedColumns> columns = {}; // kept for government sites; none: no such addresses
};

}
