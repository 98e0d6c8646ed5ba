#include "app/edition_export.hpp"

#include "base/json.hpp"
#include "tlog/commitment.hpp"

namespace gongkai::app {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::string_view format = "gongkai-edition/1";

std::string hex(const std::string& bytes)
{
    return to_hex(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
}

object to_object(const ExportedText& text)
{
    if (text.is_taken_down) return {{"path", text.path}, {"digest", to_hex(text.digest)}};
    return {
        {"path", text.path}, {"text", text.text}, {"salt", hex(text.salt)}, {"digest", to_hex(text.digest)}};
}

array to_array(const std::vector<std::vector<ExportedText>>& groups)
{
    array all;
    for (const auto& group : groups) {
        auto& one = all.emplace_back(array()).as_array();
        for (const auto& text : group)
            one.push_back(to_object(text));
    }
    return all;
}

std::string string_in(const object& from, std::string_view name)
{
    const auto* found = from.if_contains(name);
    return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::optional<ExportedText> read_text(const value& from)
{
    const auto* leaf = from.if_object();
    if (!leaf || !leaf->if_contains("path")) return {};
    const auto digest = parse_digest(string_in(*leaf, "digest"));
    if (!digest) return {};
    ExportedText text{.path = string_in(*leaf, "path"), .digest = *digest};
    text.is_taken_down = !leaf->if_contains("text") && !leaf->if_contains("salt");
    if (text.is_taken_down) return text;
    const auto salt = from_hex(string_in(*leaf, "salt"));
    const auto* words = leaf->if_contains("text");
    if (!words || !words->is_string() || !salt || salt->size() != tlog::salt_size) return {};
    text.text = words->as_string();
    text.salt = *salt;
    return text;
}

std::optional<std::vector<ExportedText>> read_group(const value& from)
{
    const auto* texts = from.if_array();
    if (!texts || texts->empty()) return {};
    std::vector<ExportedText> group;
    for (const auto& one : *texts) {
        auto text = read_text(one);
        if (!text) return {};
        group.push_back(std::move(*text));
    }
    return group;
}

bool read_groups(const object& from, ExportedEdition& into)
{
    const auto* found = from.if_contains("groups");
    const auto* groups = found ? found->if_array() : nullptr;
    if (!groups || groups->empty()) return false;
    for (const auto& one : *groups) {
        auto group = read_group(one);
        if (!group) return false;
        into.groups.push_back(std::move(*group));
    }
    return true;
}

std::int64_t number_in(const object& from)
{
    const auto* found = from.if_contains("number");
    return found && found->is_int64() ? found->as_int64() : 0;
}

std::optional<LogEvidence> log_in(const object& from)
{
    const auto* found = from.if_contains("log");
    const auto* log = found ? found->if_object() : nullptr;
    if (!log) return {};
    return LogEvidence{string_in(*log, "record"), string_in(*log, "proof"), string_in(*log, "key")};
}

}

std::string to_json_text(const ExportedEdition& edition)
{
    object out{{"format", format},
               {"code", edition.code},
               {"address", edition.address},
               {"village", edition.village},
               {"item", edition.item},
               {"period", edition.period},
               {"number", edition.number},
               {"kind", edition.kind},
               {"title", edition.title},
               {"published_at", edition.published_at},
               {"groups", to_array(edition.groups)},
               {"commitment", edition.commitment}};
    if (edition.log)
        out["log"] =
            object{{"record", edition.log->record}, {"proof", edition.log->proof}, {"key", edition.log->key}};
    return gongkai::to_json_text(out);
}

Result<ExportedEdition> read_export(std::string_view bytes)
{
    const auto json = parse_json(bytes);
    if (!json) return refuse({.says = "check.not_json", .field = "file"});
    const auto* from = json->if_object();
    if (!from || string_in(*from, "format") != format)
        return refuse({.says = "check.not_edition", .field = "file"});
    ExportedEdition edition{.code = string_in(*from, "code"),
                            .address = string_in(*from, "address"),
                            .village = string_in(*from, "village"),
                            .item = string_in(*from, "item"),
                            .period = string_in(*from, "period"),
                            .number = number_in(*from),
                            .kind = string_in(*from, "kind"),
                            .published_at = string_in(*from, "published_at"),
                            .title = string_in(*from, "title"),
                            .commitment = string_in(*from, "commitment"),
                            .log = log_in(*from)};
    if (!parse_digest(edition.commitment) || !read_groups(*from, edition))
        return refuse({.says = "check.broken", .field = "file"});
    return edition;
}

}
