#pragma once
// How many duties stand how, in a sentence and a sign; and where help is needed first.

#include "domain/duty_index.hpp"
#include "web/shared/parts.hpp"

namespace gongkai::web {

std::string tally_words(const domain::DutyTally& tally);
Tag tally_tag(const domain::DutyTally& tally);
Tone tally_tone(const domain::DutyTally& tally);
bool needs_help_before(const domain::DutyTally& one, const domain::DutyTally& other); // more missing, then more late

}
