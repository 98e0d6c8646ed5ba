#include "app/draw_looks.hpp"

#include "app/print_day_code.hpp"
#include "app/public_log.hpp"
#include "app/wall_news.hpp"
#include "store/looks.hpp"

namespace gongkai::app {
namespace {

std::vector<domain::LookSpan> spans_of(Office& office, const store::SheetToLookAt& sheet)
{
    const auto term = term_of(office, sheet.village, sheet.item, sheet.proved_at);
    return domain::look_spans(shanghai_date(sheet.proved_at), term, office.today());
}

}

Result<std::vector<domain::Look>> draw_looks(Office& office, const DrawLooks&)
{
    TRY(office.log
            .may_sign()); // another process holds the log, or nobody may: its root isn't ours to draw by
    db::Transaction transaction(office.db);
    const auto drawn = day_code_of_today(office, transaction);
    store::Looks looks(office.db);
    std::vector<domain::Look> asked;
    for (const auto& sheet : looks.sheets())
        for (const auto& span : spans_of(office, sheet)) {
            const int left = domain::days_left(span, office.today());
            if (!domain::is_look_day(office.today(), drawn.log_root, sheet.posting, left)) continue;
            auto look = domain::look_on(office.today(), sheet.posting, span);
            if (!looks.add(transaction, look)) continue;
            record(office, transaction, "ask_for_look", sheet.village, sheet.posting);
            asked.push_back(std::move(look));
        }
    transaction.commit();
    return asked;
}

}
