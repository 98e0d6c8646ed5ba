#pragma once
// What somebody can bring to be verified, why it could not be read, and the answers.

#include "web/portal/verify_answer.hpp"
#include "web/shared/fields.hpp"
#include "web/shared/page.hpp"
#include "web/shared/visit.hpp"

namespace gongkai::web::portal {

struct VerifyPage {
    Page page;
    Head head;
    Errors errors;
    std::vector<VerifyAnswer> answers;
    Field code;
    Field file;
};

VerifyPage verify_page(Visit& visit, const std::string& typed, std::vector<VerifyAnswer> answers);
VerifyPage verify_page(Visit& visit, const std::string& typed, const Refusal& refusal);

}
