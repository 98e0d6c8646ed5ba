#include <fmt/format.h>

#include "app/recover_log.hpp"
#include "app/verify_log.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/log_place.hpp"
#include "cli/premises.hpp"

namespace gongkai::cli {
namespace {

boost::json::object verdict_of(const app::VerifiedLog& verified, const tlog::NoteVerifier& key)
{
    const auto& head = verified.report.checkpoint;
    boost::json::array problems;
    for (const auto& problem : verified.problems)
        problems.push_back(
            boost::json::object{{"code", problem.says}, {"says", say_key(problem.says, problem.with)}});
    return {{"verdict", verified.problems.empty() ? "sound" : "damaged"},
            {"key", key.to_text()},
            {"size", head ? boost::json::value(head->size) : boost::json::value()},
            {"root", head ? boost::json::value(to_hex(head->root)) : boost::json::value()},
            {"entries", verified.report.entries},
            {"editions", verified.editions},
            {"problems", problems}};
}

int tell(const app::VerifiedLog& verified, const tlog::NoteVerifier& key, Format format)
{
    for (const auto& problem : verified.problems)
        fmt::print(stderr, "{}\n", say_key(problem.says, problem.with));
    if (format == Format::json)
        print_json(verdict_of(verified, key));
    else if (verified.problems.empty())
        print_words(render::say("command.log_sound", verified.report.entries, verified.editions,
                                to_hex(verified.report.checkpoint->root)) +
                    "\n");
    return verified.problems.empty() ? done : refused;
}

Result<std::vector<tlog::KeptCheckpoint>> read_kept(const std::vector<std::string>& files)
{
    std::vector<tlog::KeptCheckpoint> kept;
    for (const auto& file : files)
        kept.push_back({file, TRY(bytes_of(file))});
    return kept;
}

Result<tlog::NoteVerifier> key_of(LogPlace& place, const std::string& given)
{
    const auto text = given.empty() ? place.file("key").value_or("") : given;
    if (place.trouble()) return refuse(*place.trouble());
    const auto key = tlog::NoteVerifier::parse(trim(text));
    if (!key) return refuse({.says = "command.bad_log_key", .field = "key"});
    return *key;
}

int verify_elsewhere(const LogQuestion& asked, std::vector<tlog::KeptCheckpoint> kept, Format format)
{
    LogPlace place(asked.place);
    const auto key = key_of(place, asked.key);
    if (!key) return refuse_aloud(key.error());
    if (asked.key.empty())
        fmt::print(stderr, "{}\n", render::say("command.log_key_on_trust", key->to_text()));
    const auto verified = app::verify_log({.fetch = [&](const std::string& path) { return place.file(path); },
                                           .log = *key,
                                           .kept = std::move(kept)});
    if (place.trouble()) return refuse_aloud(*place.trouble());
    return tell(verified, *key, format);
}

}

int tlog_verify(const Config& config, const LogQuestion& asked, Format format)
{
    auto kept = read_kept(asked.kept);
    if (!kept) return refuse_aloud(kept.error());
    if (!asked.place.empty()) return verify_elsewhere(asked, std::move(*kept), format);
    const SystemClock clock;
    Premises premises(config, clock);
    return tell(app::verify_log(premises.house, std::move(*kept)), premises.house.log.verifier(), format);
}

int tlog_recover(const Config& config, const LogQuestion& asked, Format format)
{
    const SystemClock clock;
    Premises premises(config, clock);
    if (!premises.house.log.hold()) return refuse_aloud({.says = "command.folder_in_use"});
    LogPlace place(asked.place);
    const auto recovered =
        app::recover_log(premises.house, asked.place.empty() ? app::LeafSource() : place.leaves());
    if (!recovered) return refuse_aloud(recovered.error());
    if (format == Format::json)
        print_json(boost::json::object{{"leaves", recovered->leaves},
                                       {"editions", recovered->editions},
                                       {"lost", boost::json::value_from(recovered->lost)}});
    else
        print_words(render::say("command.log_recovered", recovered->leaves, recovered->editions) + "\n");
    for (const auto& code : recovered->lost)
        fmt::print(stderr, "{}\n", render::say("command.text_lost", code));
    return done;
}

}
