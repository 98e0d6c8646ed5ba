// An exported edition, checked without any server.

#include <fmt/format.h>

#include "app/verify_export.hpp"
#include "base/date.hpp"
#include "cli/commands.hpp"
#include "render/say.hpp"
#include "web/shared/check_words.hpp"

namespace gongkai::cli {
namespace {

using render::say;

boost::json::object answer(const app::ExportedEdition& edition, const app::ExportCheck& check)
{
    boost::json::array wrong;
    for (const auto& one : check.wrong)
        wrong.push_back({{"what", boost::describe::enum_to_string(one.flaw, "")},
                         {"path", one.path},
                         {"text", one.text},
                         {"words", web::mismatch_words(edition, one)}});
    boost::json::object out{{"verified", check.holds()},
                            {"code", edition.code},
                            {"title", edition.title},
                            {"wrong", std::move(wrong)},
                            {"taken_down", check.taken_down}};
    if (check.place) out["log"] = {{"index", check.place->index}, {"size", check.place->size}};
    return out;
}

std::string moment_words(const std::string& at)
{
    const auto moment = parse_instant(at);
    return moment ? shanghai_minute(*moment) : at;
}

void print(const app::ExportedEdition& edition, const app::ExportCheck& check, bool key_is_known)
{
    fmt::print("{}\n", say("command.edition", edition.title, edition.code, edition.number,
                           moment_words(edition.published_at)));
    fmt::print("{} {}\n", check.holds() ? "✓" : "✕", say(check.holds() ? "check.right" : "check.wrong"));
    for (const auto& line : web::check_words(edition, check))
        fmt::print("  {}\n", line);
    if (!key_is_known && edition.log) fmt::print("  {}\n", say("command.key_from_file", edition.log->key));
}

}

int edition_verify(const std::string& file, const std::string& key, Format format)
{
    const auto known = tlog::NoteVerifier::parse(key);
    if (!key.empty() && !known) {
        fmt::print(stderr, "{}\n", say("command.bad_key"));
        return usage;
    }
    const auto bytes = bytes_of(file);
    if (!bytes) return refuse_aloud(bytes.error());
    const auto edition = app::read_export(*bytes);
    if (!edition) return refuse_aloud(edition.error());
    const auto check = app::verify_export(*edition, known);
    if (format == Format::json)
        print_json(answer(*edition, check));
    else
        print(*edition, check, known.has_value());
    return check.holds() ? done : refused;
}

}
