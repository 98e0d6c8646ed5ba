#include "web/shared/visit.hpp"

#include "web/shared/large_type.hpp"

namespace gongkai::web {

Visit::Visit(app::House& house, const Site& its_site, http::PageCache& its_cache, const http::Request& asked,
             std::optional<app::Session> who, Instant moment)
    : request(asked), site(its_site), cache(its_cache), session(std::move(who)), now(moment), house_(house)
{
}

app::Office& Visit::reading()
{
    if (writing_) return writing_->office;
    if (!reading_)
        reading_ = std::make_unique<app::Desk>(house_, app::Desk::Purpose::reading, now, actor());
    return reading_->office;
}

// Why not always a second connection: PostgreSQL has one set for both purposes, and when every visit of a small
// pool held one and waited for another, none would go on.
app::Office& Visit::writing()
{
    if (house_.pool.engine() == db::Engine::postgres) return reading();
    if (!writing_)
        writing_ = std::make_unique<app::Desk>(house_, app::Desk::Purpose::writing, now, actor());
    return writing_->office;
}

domain::Actor Visit::actor() const
{
    return session ? session->actor : domain::Actor{};
}

bool Visit::large_type() const
{
    return web::large_type(request);
}

}
