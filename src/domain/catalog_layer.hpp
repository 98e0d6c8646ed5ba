#pragma once
// A level's own catalogue in the making (本级目录): drafted, consulted about, adopted from a day on.

#include "base/date.hpp"
#include "base/result.hpp"
#include "law/refinement.hpp"

namespace gongkai::domain {

enum class LayerState { draft, consulted, adopted, discarded };
BOOST_DESCRIBE_ENUM(LayerState, draft, consulted, adopted, discarded)
enum class LayerEvent { change, consult, adopt, discard };
BOOST_DESCRIBE_ENUM(LayerEvent, change, consult, adopt, discard)

struct CatalogLayer {
    std::string id;
    std::string division; // code
    law::AppliesTo applies_to = law::AppliesTo::village;
    LayerState state = LayerState::draft;
    std::int64_t version = 0;
    std::string document; // title or number
    std::string note;
    std::optional<Date> consulted_from, consulted_to;
    std::string opinions; // what came of the round
    std::optional<Date> valid_from;
    std::string drafted_by;
    Instant created_at, updated_at;
    std::string adopted_by;
    std::optional<Instant> adopted_at;
};
BOOST_DESCRIBE_STRUCT(CatalogLayer, (), (id, division, applies_to, state, version, document, note, consulted_from,
                                         consulted_to, opinions, valid_from, drafted_by, created_at, updated_at,
                                         adopted_by, adopted_at))

Result<LayerState> may(const CatalogLayer& layer, LayerEvent event);

// A round has an end, lasted at least a day, and lies behind us; something came of it, if only "nobody objected".
Result<> is_a_round(Date from, Date to, const std::string& opinions, Date today);
// Not before today: what was judged by the old catalogue stays judged. After every other one: no two at a time.
Result<> may_hold_from(Date from, Date today, std::optional<Date> latest);

// As the law sees it, to be laid over what is above; `on` where no day is fixed yet.
law::Layer as_law(const CatalogLayer& layer, std::vector<law::ItemChange> changes, Date on);

// 220681101-03: the next code that a division hasn't given out yet.
std::string next_code(const std::string& division, const std::vector<std::string>& given);

}
