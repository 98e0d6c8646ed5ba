#include "store/postings.hpp"

#include "sql/posting.hpp"
#include "store/divisions.hpp"

namespace gongkai::store {

using domain::Posting;

std::vector<Posting> Postings::hanging_at(const std::string& place) const
{
    return db_.list<Posting>(sql::hanging_at, place);
}

std::vector<Posting> Postings::hanging_within(const std::string& scope) const
{
    return db_.list<Posting>(sql::hanging_within, scope, end_of(scope));
}

std::vector<Posting> Postings::at(const std::string& place, int at_most) const
{
    return db_.list<Posting>(sql::postings_at, place, at_most);
}

std::vector<Posting> Postings::of_edition(const std::string& code) const
{
    return db_.list<Posting>(sql::postings_of, code);
}

std::vector<Posting> Postings::of_disclosure(const std::string& disclosure) const
{
    return db_.list<Posting>(sql::postings_of_disclosure, disclosure);
}

void Postings::add(db::Transaction&, const Posting& posting, const std::string& account)
{
    db_.run(sql::add_posting, posting.id, posting.place, posting.edition, posting.paper, posting.hung_at,
            account);
}

bool Postings::end(db::Transaction&, const Posting& posting, const std::string& account)
{
    return db_.run(sql::end_posting, posting.id, posting.taken_down_at, account, posting.ending,
                   posting.because) > 0;
}

}
