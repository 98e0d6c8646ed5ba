#pragma once
// A code typed from a sheet, and why it leads nowhere when it does.

#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct VerifyPage {
    Page page;
    Head head;
    Field code;
    Errors errors;
};

VerifyPage verify_page(Visit& visit, const std::string& typed, const std::string& wrong);

}
