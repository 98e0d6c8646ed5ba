#include "web/portal/verify_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

using render::say;

VerifyPage verify_page(Visit& visit, const std::string& typed, std::vector<VerifyAnswer> answers)
{
    VerifyPage view;
    view.page = public_page(visit, say("verify.title"), "/verify");
    view.page.width = Width::narrow;
    view.page.description = say("verify.lead");
    view.page.checks = true;
    view.head = {.title = say("verify.title"), .lead = say("verify.lead")};
    view.code = {.name = "code",
                 .label = say("verify.code_or_link"),
                 .help = say("verify.help"),
                 .value = typed,
                 .autocomplete = "off"};
    view.file = {.name = "file",
                 .label = say("verify.file"),
                 .help = say("verify.file_help"),
                 .accept = "image/*,.pdf,.json,.tlog-proof"};
    view.answers = std::move(answers);
    return view;
}

VerifyPage verify_page(Visit& visit, const std::string& typed, const Refusal& refusal)
{
    auto view = verify_page(visit, typed, std::vector<VerifyAnswer>());
    const auto words = say(refusal);
    const bool is_file = refusal.field == "file";
    (is_file ? view.file : view.code).error = words;
    view.errors = {say("verify.not_found"), {{is_file ? "file" : "code", words}}};
    return view;
}

}
