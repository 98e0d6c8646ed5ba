#pragma once
// What shows how a duty stands and where its days went: due day and reason, editions with their place in the public log,
// each step, the posting. Those in office read names; everybody reads offices.

#include "app/office.hpp"
#include "store/duties.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

enum class Sees { names, offices };

struct EvidenceLine {
    std::string term;
    std::string words;
    std::vector<Link> links = {};
};

struct DutyEvidence {
    Tag state;
    std::vector<EvidenceLine> lines;
    Why why;
    std::vector<std::string> days; // in whose hands they went, one sentence each
    std::vector<Moment> course;
};

DutyEvidence evidence_of(app::Office& office, const store::DutyRow& duty, Date on, Sees sees);

}
