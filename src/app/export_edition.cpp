#include "app/export_edition.hpp"

#include <map>

#include "app/log_edition.hpp"
#include "base/ensure.hpp"
#include "base/json.hpp"
#include "tlog/commitment.hpp"

namespace gongkai::app {
namespace {

using Shown = std::map<std::string, std::string>; // path → text

Shown texts_of(const std::optional<domain::Content>& content)
{
    Shown shown;
    if (!content) return shown;
    for (const auto& group : domain::leaves_of(*content))
        for (const auto& leaf : group)
            shown.emplace(leaf.path, leaf.value);
    return shown;
}

ExportedText text_of(const domain::Leaf& leaf, const std::string& salt, const Shown& shown)
{
    const auto digest = tlog::leaf_commitment({leaf.path, leaf.value, salt});
    const auto found = shown.find(leaf.path);
    if (found == shown.end() || found->second != leaf.value)
        return {.path = leaf.path, .digest = digest, .is_taken_down = true};
    return {.path = leaf.path, .text = leaf.value, .salt = salt, .digest = digest};
}

std::vector<std::vector<ExportedText>> groups_of(const domain::Edition& edition, const Shown& shown)
{
    const auto content = from_json<domain::Content>(edition.content);
    const auto salts = from_hex(edition.salts);
    ENSURE(content && salts);
    std::vector<std::vector<ExportedText>> groups;
    std::size_t at = 0;
    for (const auto& group : domain::leaves_of(*content)) {
        groups.emplace_back();
        for (const auto& leaf : group) {
            groups.back().push_back(text_of(leaf, salts->substr(at, tlog::salt_size), shown));
            at += tlog::salt_size;
        }
    }
    return groups;
}

}

ExportedEdition exported(const domain::Edition& edition, const std::string& address,
                         const std::optional<domain::Content>& shown, std::optional<LogEvidence> log)
{
    return {.code = edition.code,
            .address = address,
            .village = edition.village,
            .item = edition.item,
            .period = edition.period,
            .number = edition.number,
            .kind = boost::describe::enum_to_string(leaf_kind(edition.kind), ""),
            .published_at = leaf_moment(edition.published_at),
            .title = edition.title,
            .groups = groups_of(edition, texts_of(shown)),
            .commitment = edition.commitment,
            .log = std::move(log)};
}

}
