#include "web/work/inbox.hpp"

#include "app/read_inbox.hpp"
#include "http/form.hpp"
#include "views/work.hpp"
#include "web/shared/refusal_page.hpp"
#include "web/work/inbox_view.hpp"

namespace gongkai::web::work {

http::Response inbox(Visit& visit)
{
    render::Out out;
    views::inbox(out, inbox_page(visit));
    return shown(out);
}

http::Response read_inbox(Visit& visit)
{
    const auto order = http::read<app::ReadInbox>(visit.request);
    if (!order) return refusal_page(visit, order.error());
    const auto read = app::read_inbox(visit.writing(), *order);
    return read ? http::see_other("/work/inbox") : refusal_page(visit, read.error());
}

}
