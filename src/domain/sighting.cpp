#include "domain/sighting.hpp"

#include <utility>

namespace gongkai::domain {

bool is_wrong(SightingVerdict verdict)
{
    using enum SightingVerdict;
    switch (verdict) {
    case proved:
    case seen_before:
    case undated:
    case unknown: return false;
    case old_print:
    case replaced:
    case withdrawn:
    case another_village:
    case differs: return true;
    }
    std::unreachable();
}

SightingVerdict judge(const SeenSheet& sheet, bool photo_was_seen_before)
{
    if (!sheet.is_known) return SightingVerdict::unknown;
    if (!sheet.is_of_the_village) return SightingVerdict::another_village;
    if (!sheet.is_as_published) return SightingVerdict::differs;
    if (sheet.is_withdrawn) return SightingVerdict::withdrawn;
    if (!sheet.is_current) return SightingVerdict::replaced;
    if (photo_was_seen_before) return SightingVerdict::seen_before;
    if (!sheet.has_day_code) return SightingVerdict::undated;
    return sheet.printed_on && *sheet.printed_on >= sheet.published_on ? SightingVerdict::proved : SightingVerdict::old_print;
}

}
