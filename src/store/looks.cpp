#include "store/looks.hpp"

#include "sql/look.hpp"

namespace gongkai::store {

using domain::Look;

std::vector<Look> Looks::of(const std::string& posting) const
{
    return db_.list<Look>(sql::looks_of, posting);
}

std::vector<Look> Looks::at(const std::string& place, Date since) const
{
    return db_.list<Look>(sql::looks_at, place, since);
}

std::vector<Look> Looks::of_village(const std::string& village, Date since) const
{
    return db_.list<Look>(sql::looks_in_village, village, since);
}

std::vector<VillageLook> Looks::to_tell(Date since) const
{
    return db_.list<VillageLook>(sql::looks_to_tell, since);
}

std::vector<VillageLook> Looks::in_message(const std::string& message) const
{
    return db_.list<VillageLook>(sql::looks_in_message, message);
}

std::vector<SheetToLookAt> Looks::sheets() const
{
    return db_.list<SheetToLookAt>(sql::sheets_to_look_at);
}

bool Looks::add(db::Transaction&, const Look& l)
{
    return db_.run(sql::add_look, l.posting, l.quarter, l.half, l.asked_on, l.days_left, l.counts_from,
                   l.counts_until) > 0;
}

}
