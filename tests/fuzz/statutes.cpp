// Statutes: several files, read together as the program reads them at its start, with their examples run.
#include "law/statutes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "fuzz/support/parts.hpp"
#include "fuzz/support/target.hpp"
#include "law/cases.hpp"

namespace gongkai::law {
namespace {

// A handful of files can't hold every rule the program needs; all else must be in order.
bool is_sound(const Problem& problem)
{
    return problem.file == "statutes/rules" && problem.says.starts_with("the program needs");
}

}

FUZZ_TARGET(statutes)
{
    std::vector<StatuteFile> files;
    for (auto& part : fuzz::parts_of(bytes))
        files.push_back({std::move(part.name), std::move(part.content)});
    const auto reading = read_statutes(files);
    for (const auto& problem : reading.problems)
        ENSURE(!problem.says.empty() && problem.line >= 0);
    if (!std::ranges::all_of(reading.problems, is_sound)) return;
    for (const auto& example : reading.cases)
        failure_of(example, reading.statutes);
    for (const auto& [id, rule] : reading.statutes.rules())
        for (const auto& version : rule.versions) {
            const auto found = reading.statutes.in_force(id, version.from);
            ENSURE(version.ends ? !found : found && found->from == version.from);
        }
}

}
