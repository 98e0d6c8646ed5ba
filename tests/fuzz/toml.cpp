// TOML files, good and broken: what is wrong is told with a line, what is right can be walked through.
#include "base/toml.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/target.hpp"

namespace gongkai {
namespace {

void walk(const Toml& value)
{
    const auto written = value.as_written();
    ENSURE(!written || is_utf8(*written));
    for (const auto& item : value.items())
        walk(item);
    for (const auto& key : value.keys()) {
        ENSURE(is_utf8(key) && value.has(key));
        walk(value.at(key));
        value.maybe_text(key);
        value.maybe_number(key);
        value.maybe_date(key);
    }
}

}

FUZZ_TARGET(toml)
{
    const TomlDocument document("rules/posting.toml", bytes);
    const auto lines = static_cast<int>(std::ranges::count(bytes, '\n')) + 1;
    for (const auto& problem : document.problems()) {
        ENSURE(problem.line >= 0 && problem.line <= lines + 1 && !problem.says.empty());
        ENSURE(is_utf8(to_text(problem)));
    }
    walk(document.root());
    document.root().refuse_unknown_keys();
}

}
