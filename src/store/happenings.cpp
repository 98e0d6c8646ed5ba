#include "store/happenings.hpp"

#include "sql/happening.hpp"

namespace gongkai::store {

using domain::Happening;
using domain::HappeningEnd;

std::optional<Happening> Happenings::find(const std::string& id) const
{
    return db_.find<Happening>(sql::find_happening, id);
}

std::optional<HappeningEnd> Happenings::end_of(const std::string& id) const
{
    return db_.find<HappeningEnd>(sql::find_happening_end, id);
}

std::vector<Happening> Happenings::that_count(const std::string& village) const
{
    return db_.list<Happening>(sql::happenings_that_count, village);
}

std::int64_t Happenings::last_project(const std::string& village) const
{
    return db_.one<std::optional<std::int64_t>>(sql::last_project, village).value_or(0);
}

void Happenings::add(db::Transaction&, const Happening& h)
{
    db_.run(sql::add_happening, h.id, h.village, h.item, h.happened_on, h.words, h.stage, h.project, h.project_name,
            h.moves, h.recorded_by, h.recorded_at);
}

std::int64_t Happenings::end(db::Transaction&, const HappeningEnd& e)
{
    return db_.run(sql::end_happening, e.happening, e.kind, e.reason, e.ended_by, e.ended_at);
}

}
