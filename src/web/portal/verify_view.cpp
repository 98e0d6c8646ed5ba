#include "web/portal/verify_view.hpp"

#include "render/say.hpp"
#include "web/portal/public_page.hpp"

namespace gongkai::web::portal {

using render::say;

VerifyPage verify_page(Visit& visit, const std::string& typed, const std::string& wrong)
{
    VerifyPage view;
    view.page = public_page(visit, say("verify.title"), "/verify");
    view.page.width = Width::narrow;
    view.page.description = say("verify.lead");
    view.head = {.title = say("verify.title"), .lead = say("verify.lead")};
    view.code = {.name = "code", .label = say("part.code"), .help = say("verify.help"), .error = wrong,
                 .value = typed, .autocomplete = "off", .is_short = true};
    if (!wrong.empty()) view.errors = {say("verify.not_found"), {{"code", wrong}}};
    return view;
}

}
