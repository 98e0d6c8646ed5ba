#include "store/screen_notices.hpp"

#include "sql/screen_notice.hpp"

namespace gongkai::store {

using domain::ScreenNotice;

std::optional<ScreenNotice> ScreenNotices::find(const std::string& id) const
{
    return db_.find<ScreenNotice>(sql::find_screen_notice, id);
}

std::vector<ScreenNotice> ScreenNotices::over(const std::string& village, Instant now) const
{
    return db_.list<ScreenNotice>(sql::screen_notices_over, village, now);
}

std::vector<ScreenNotice> ScreenNotices::of(const std::string& scope, int at_most) const
{
    return db_.list<ScreenNotice>(sql::screen_notices_of, scope, at_most);
}

void ScreenNotices::add(db::Transaction&, const ScreenNotice& n)
{
    db_.run(sql::add_screen_notice, n.id, n.scope, n.words, n.until_at, n.said_at, n.said_by, n.said_by_name);
}

bool ScreenNotices::end(db::Transaction&, const std::string& id, const std::string& account, Instant at)
{
    return db_.run(sql::end_screen_notice, id, at, account) > 0;
}

}
