// An exported edition as somebody hands it in to be verified: read, checked against its own proof, written again.
#include "app/verify_export.hpp"

#include "fuzz/support/target.hpp"

namespace gongkai::app {

FUZZ_TARGET(edition_export)
{
    const auto edition = read_export(bytes);
    if (!edition) {
        ENSURE(!edition.error().says.empty());
        return;
    }
    const auto written = to_json_text(*edition);
    const auto again = read_export(written);
    ENSURE(again && to_json_text(*again) == written);
    const auto check = verify_export(*edition, {});
    ENSURE(check.holds() == verify_export(*again, {}).holds());
    ENSURE(!check.holds() || check.place);
}

}
