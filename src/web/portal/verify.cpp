#include "web/portal/verify.hpp"

#include "http/form.hpp"
#include "render/say.hpp"
#include "views/portal.hpp"
#include "web/portal/public_page.hpp"
#include "web/portal/verify_view.hpp"
#include "web/shared/check_words.hpp"

namespace gongkai::web::portal {
namespace {

http::Response answered(const VerifyPage& page, int status = 200)
{
    render::Out out;
    views::verify(out, page);
    return http::html(status, out.take()).with("Cache-Control", std::string(http::cache_control::never));
}

http::Response refused(Visit& visit, const Refusal& refusal, const std::string& typed = {})
{
    return answered(verify_page(visit, typed, refusal), http::status_of(refusal.kind));
}

Result<domain::SheetMark> mark_asked(const Visit& visit, const std::string& typed)
{
    const auto& request = visit.request;
    if (!request.query_value("c") && !request.query_value("i")) return domain::read_sheet_mark(typed);
    return domain::read_sheet_mark("/e/" + typed + "?" + request.query);
}

http::Response verify_code(Visit& visit, const std::string& typed)
{
    const auto mark = mark_asked(visit, typed);
    if (!mark) return refused(visit, mark.error(), typed);
    const auto answer = answer_to_mark(visit, *mark);
    if (!answer) return refused(visit, answer.error(), typed);
    return answered(verify_page(visit, typed, {*answer}));
}

}

http::Response verify(Visit& visit)
{
    const auto typed = visit.request.query_value("code").value_or("");
    if (!typed.empty()) return verify_code(visit, typed);
    render::Out out;
    views::verify(out, verify_page(visit, {}, std::vector<VerifyAnswer>()));
    return shown(visit, out, {});
}

http::Response verify_file(Visit& visit)
{
    const auto form = http::read_form(visit.request);
    if (!form) return refused(visit, form.error());
    const auto files = form->files("file");
    if (const auto code = form->value("code"); files.empty() && code)
        return verify_code(visit, std::string(*code));
    if (files.empty()) return refused(visit, {.says = "verify.nothing_chosen", .field = "file"});
    const auto turn_to_look = visit.house().strangers_files->enter();
    if (!turn_to_look) return refused(visit, {.kind = Refusal::Kind::busy, .says = "verify.busy", .field = "file"});
    const auto answers = answers_to_file(visit, files.front()->bytes);
    if (!answers) return refused(visit, answers.error());
    return answered(verify_page(visit, {}, *answers));
}

http::Response show_check_words(Visit&)
{
    return http::json(200, check_dictionary())
        .with("Cache-Control", std::string(http::cache_control::ask_again))
        .keeping({"words"});
}

}
