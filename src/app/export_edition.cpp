#include "app/export_edition.hpp"

#include "app/log_edition.hpp"
#include "base/ensure.hpp"
#include "base/json.hpp"
#include "tlog/commitment.hpp"

namespace gongkai::app {
namespace {

ExportedText text_of(const domain::Leaf& leaf, const std::string& salt, Texts texts)
{
    const auto digest = tlog::leaf_commitment({leaf.path, leaf.value, salt});
    if (texts == Texts::taken_down) return {.path = leaf.path, .digest = digest, .is_taken_down = true};
    return {.path = leaf.path, .text = leaf.value, .salt = salt, .digest = digest};
}

std::vector<std::vector<ExportedText>> groups_of(const domain::Edition& edition, Texts texts)
{
    const auto content = from_json<domain::Content>(edition.content);
    const auto salts = from_hex(edition.salts);
    ENSURE(content && salts);
    std::vector<std::vector<ExportedText>> groups;
    std::size_t at = 0;
    for (const auto& group : domain::leaves_of(*content)) {
        groups.emplace_back();
        for (const auto& leaf : group) {
            groups.back().push_back(text_of(leaf, salts->substr(at, tlog::salt_size), texts));
            at += tlog::salt_size;
        }
    }
    return groups;
}

}

ExportedEdition exported(const domain::Edition& edition, const std::string& address, Texts texts,
                         std::optional<LogEvidence> log)
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
            .groups = groups_of(edition, texts),
            .commitment = edition.commitment,
            .log = std::move(log)};
}

}
