#include <csignal>
#include <fmt/format.h>
#include <unistd.h>

#include "app/restore_backup.hpp"
#include "app/write_backup.hpp"
#include "base/random.hpp"
#include "base/seal.hpp"
#include "base/version.hpp"
#include "cli/keeping.hpp"
#include "render/say.hpp"

namespace gongkai::cli {
namespace {

std::string megabytes(std::int64_t bytes)
{
    return fmt::format("{:.1f}", static_cast<double>(bytes) / (1 << 20));
}

std::string counted(const app::Kept& kept)
{
    return render::say("backup.counted", kept.editions, kept.blobs, kept.log_size);
}

Result<SealSecret> sealing(const Config& config, const BackUp& asked)
{
    auto secret = TRY(secret_of(config, asked.secret));
    if (asked.seal && secret.is_empty()) return refuse({.says = "backup.needs_secret"});
    return secret;
}

// Nothing but the backup goes to standard output.
int backup_to_output(const Config& config, const SealSecret& secret)
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto from = installation(config);
    const app::WriteBackup order{from, SystemClock().now(), version(),
                                 from.folder / (".gongkai-" + make_id())};
    const ByteSink out = [](std::string_view bytes) { write_to_descriptor(STDOUT_FILENO, bytes, "-"); };
    const auto written = app::as_result([&] { return app::write_backup(order, out, secret); });
    return written ? done : refuse_aloud(written.error());
}

app::MakeBackup order_for(const app::Installation& from, const Clock& clock, const Config& config,
                          const BackUp& asked, SealSecret secret)
{
    app::MakeBackup order{
        .from = from, .clock = clock, .program = version(), .to = asked.to, .secret = std::move(secret)};
    if (asked.to.empty()) {
        order.to = backup_folder(config);
        order.keep = app::Keep{config.backup.keep, config.backup.keep_months};
    }
    if (asked.keep > 0) order.keep = app::Keep{asked.keep, 0};
    return order;
}

Result<SystemClock> prepared(const Config& config)
{
    if (!std::filesystem::is_directory(config.store.folder))
        return refuse(
            {.kind = Refusal::Kind::missing, .says = "backup.no_file", .with = {config.store.folder}});
    return SystemClock();
}

}

int backup(const Config& config, const BackUp& asked)
{
    const auto clock = prepared(config);
    if (!clock) return refuse_aloud(clock.error());
    const auto secret = sealing(config, asked);
    if (!secret) return refuse_aloud(secret.error());
    if (asked.to == "-") return backup_to_output(config, *secret);
    const auto from = installation(config);
    const auto order = order_for(from, *clock, config, asked, *secret);
    const auto made = app::make_backup(order);
    if (!made) return refuse_aloud(made.error());
    print_words(render::say("backup.made", (order.to / made->file).string(), megabytes(made->bytes)) +
                counted(*made) + "\n");
    return done;
}

int backup_drill(const Config& config, const BackUp& asked)
{
    const auto clock = prepared(config);
    if (!clock) return refuse_aloud(clock.error());
    const auto secret = sealing(config, asked);
    if (!secret) return refuse_aloud(secret.error());
    const auto from = installation(config);
    const auto order = order_for(from, *clock, config, asked, *secret);
    const auto drilled = app::drill(order);
    if (!drilled) return refuse_aloud(drilled.error());
    print_words(render::say("backup.drilled", (order.to / drilled->file).string(),
                            fmt::format("{:.1f}", drilled->seconds)) +
                counted(*drilled) + "\n");
    return done;
}

int backup_verify(const Config& config, const Restore& asked)
{
    const auto secret = secret_of(config, asked.secret);
    if (!secret) return refuse_aloud(secret.error());
    const auto from = installation(config);
    const auto scratch = std::filesystem::temp_directory_path() / ("gongkai-" + make_id());
    const auto proved = app::prove_file({asked.file, *secret, scratch, from.migrations});
    if (!proved) return refuse_aloud(proved.error());
    print_words(render::say("backup.verified", shanghai_minute(proved->moment())) + counted(*proved) + "\n");
    return done;
}

int backup_key(const std::string& file)
{
    if (std::filesystem::exists(file)) return refuse_aloud({.says = "backup.key_is_there", .with = {file}});
    const auto made = app::as_result([&] { return SealKey::at(file); });
    if (!made) return refuse_aloud(made.error());
    print_words(render::say("backup.key_made", file) + "\n");
    return done;
}

namespace {

std::string where_the_former_is(const app::Restored& restored)
{
    std::string words;
    if (!restored.aside.empty()) words += render::say("backup.aside", restored.aside) + "\n";
    if (!restored.aside_rows.empty()) words += render::say("backup.aside_rows", restored.aside_rows) + "\n";
    return words;
}

Result<app::Restored> restored(const Config& config, const Restore& asked, const SealSecret& secret)
{
    const auto into = installation(config);
    const auto file = TRY(app::as_result([&] { return std::make_shared<InFile>(asked.file); }));
    const ByteSource from = [&](char* room, std::size_t size) { return file->read(room, size); };
    return app::restore_backup(
        {.into = into,
         .from = from,
         .secret = secret,
         .now = SystemClock().now(),
         .onto = asked.replace ? app::RestoreBackup::Onto::anything : app::RestoreBackup::Onto::empty});
}

}

int restore(const Config& config, const Restore& asked)
{
    const auto secret = secret_of(config, asked.secret);
    if (!secret) return refuse_aloud(secret.error());
    const auto restored = cli::restored(config, asked, *secret);
    if (!restored) return refuse_aloud(restored.error());
    const auto& proof = restored->proof;
    print_words(render::say("backup.restored",
                            shanghai_minute(parse_instant(restored->manifest.made_at).value_or(Instant()))) +
                render::say("backup.counted", proof.editions, proof.blobs, proof.log_size) + "\n" +
                where_the_former_is(*restored));
    if (restored->is_log_ahead) print_words(render::say("backup.log_ahead") + "\n");
    return done;
}

}
