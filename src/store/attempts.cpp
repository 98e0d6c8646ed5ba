#include "store/attempts.hpp"

#include "base/random.hpp"
#include "sql/attempt.hpp"

namespace gongkai::store {

std::vector<Instant> Attempts::of(const std::string& login_digest, Instant since) const
{
    return db_.list<Instant>(sql::attempts_of_login, login_digest, since);
}

std::int64_t Attempts::count(Instant since) const
{
    return db_.one<std::int64_t>(sql::count_attempts, since);
}

void Attempts::add(db::Transaction&, const std::string& login_digest, Instant at)
{
    db_.run(sql::add_attempt, make_id(), login_digest, at);
}

void Attempts::forget(db::Transaction&, const std::string& login_digest)
{
    db_.run(sql::forget_attempts_of_login, login_digest);
}

void Attempts::forget_before(db::Transaction&, Instant at)
{
    db_.run(sql::forget_old_attempts, at);
}

}
