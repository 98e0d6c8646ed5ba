#include "app/guessing.hpp"

#include "app/session.hpp"
#include "store/attempts.hpp"

namespace gongkai::app {

namespace {

const domain::Throttle throttle;

std::string minutes_left(Instant until, Instant now)
{
    return std::to_string(std::chrono::ceil<std::chrono::minutes>(until - now).count());
}

}

Result<> may_try(Office& office, const std::string& login)
{
    const store::Attempts attempts(office.db);
    const auto until = domain::waits_until(throttle, attempts.of(digest_of(login), office.now - throttle.window));
    if (until && *until > office.now)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "sign_in.wait", .with = {minutes_left(*until, office.now)}});
    if (attempts.count(office.now - std::chrono::minutes(1)) >= throttle.everybody_per_minute)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "sign_in.crowded"});
    return {};
}

void count_failure(Office& office, db::Transaction& transaction, const std::string& login)
{
    store::Attempts attempts(office.db);
    attempts.add(transaction, digest_of(login), office.now);
    attempts.forget_before(transaction, office.now - throttle.window - std::chrono::days(1));
}

void end_wait(Office& office, db::Transaction& transaction, const std::string& login)
{
    store::Attempts(office.db).forget(transaction, digest_of(login));
}

}
