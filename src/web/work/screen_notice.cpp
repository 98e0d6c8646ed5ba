#include "web/work/screen_notice.hpp"

#include "app/end_screen_notice.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/edition_view.hpp"
#include "web/work/screen_notice_view.hpp"

namespace gongkai::web::work {
namespace {

constexpr auto address = "/work/screen-notices";

http::Response page_shown(Visit& visit, const app::ShowScreenNotice& typed = {},
                          const std::optional<Refusal>& refusal = {})
{
    if (refusal && refusal->kind != Refusal::Kind::invalid && refusal->kind != Refusal::Kind::conflict)
        return refusal_page(visit, *refusal);
    render::Out out;
    views::screen_notices(out, screen_notices_page(visit, typed, refusal));
    return shown(out, refusal ? http::status_of(refusal->kind) : 200);
}

}

http::Response screen_notices(Visit& visit)
{
    return page_shown(visit);
}

http::Response show_screen_notice(Visit& visit)
{
    const auto order = http::read<app::ShowScreenNotice>(visit.request);
    if (!order) return page_shown(visit, {}, order.error());
    const auto notice = app::show_screen_notice(visit.writing(), *order);
    if (!notice) return page_shown(visit, *order, notice.error());
    return http::see_other(with_notice(address, "notice-shown"));
}

http::Response end_screen_notice(Visit& visit)
{
    const auto ended = app::end_screen_notice(visit.writing(), {std::string(visit.parameter("notice"))});
    if (!ended) return page_shown(visit, {}, ended.error());
    return http::see_other(with_notice(address, "notice-ended"));
}

}
