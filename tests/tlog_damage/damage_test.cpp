// A thousand damaged logs, and one that isn't: three verifiers that share no code (ours, Go's and the
// browser's) must refuse each of the thousand and accept the one. TLOG_DAMAGES=10000 makes more,
// TLOG_DAMAGE_SEED other ones; TLOG_DAMAGE_FOLDER keeps them: base/, each damage's changed files in spoilt/N,
// `manifest` with a line for each log as tests/strangers/log_verify.go reads it, `how` with a line for each
// damage, `vkey`, kept/SIZE.

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "tlog/audit.hpp"
#include "tlog_damage/damage.hpp"

namespace gongkai::tlog {
namespace {

namespace fs = std::filesystem;

std::string setting(const char* name, const std::string& otherwise)
{
    const char* value = std::getenv(name);
    return value ? value : otherwise;
}

void put(const fs::path& path, std::string_view bytes) // without the syncing of write_file
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

class DamagedLogs : public testing::Test {
protected:
    DamagedLogs()
        : kept_(std::getenv("TLOG_DAMAGE_FOLDER") != nullptr),
          folder_(
              setting("TLOG_DAMAGE_FOLDER", testing::TempDir() + "tlog_damage_" + std::to_string(getpid())))
    {
        fs::create_directories(folder_);
        for (const auto& [path, bytes] : scene_.sound.files)
            put(folder_ / "base" / path, bytes);
        for (const auto size : scene_.kept_sizes)
            put(folder_ / "kept" / std::to_string(size),
                checkpoint_at(scene_.sound.records, size, scene_.log));
        put(folder_ / "vkey", scene_.log.verifier().to_text() + "\n");
    }
    ~DamagedLogs() override
    {
        if (!kept_) fs::remove_all(folder_);
    }

    void spoil_many()
    {
        const auto count = std::stoul(setting("TLOG_DAMAGES", "1000"));
        std::mt19937_64 chance(std::stoull(setting("TLOG_DAMAGE_SEED", "20261124")));
        how_ = {"sound"};
        std::string manifest = line_of(folder_ / "base");
        for (std::size_t i = 1; i <= count; ++i) {
            const auto spoilt = spoil(scene_, chance);
            const auto place = folder_ / "spoilt" / std::to_string(i);
            for (const auto& [path, bytes] : spoilt.changes)
                put(place / (bytes ? path : path + ".gone"), bytes.value_or(""));
            how_.push_back(spoilt.how + ": " + spoilt.changes.begin()->first);
            manifest += line_of((folder_ / "base").string() + ":" + place.string());
        }
        put(folder_ / "manifest", manifest);
        put(folder_ / "how", join(how_, "\n") + "\n");
    }

    std::string line_of(const fs::path& log) const
    {
        auto line = log.string();
        for (const auto size : scene_.kept_sizes)
            line += "\t" + (folder_ / "kept" / std::to_string(size)).string();
        return line + "\n";
    }

    // What the auditor of src/tlog says, reading the same files.
    std::vector<std::string> our_verdicts() const
    {
        std::vector<KeptCheckpoint> kept;
        for (const auto size : scene_.kept_sizes)
            kept.push_back({std::to_string(size), *read_file(folder_ / "kept" / std::to_string(size))});
        std::vector<std::string> verdicts;
        for (std::size_t i = 0; i < how_.size(); ++i) {
            const auto place = folder_ / "spoilt" / std::to_string(i);
            const auto fetch = [&](const std::string& path) -> std::optional<std::string> {
                if (fs::exists(place / (path + ".gone"))) return {};
                auto changed = read_file(place / path);
                return changed ? changed : read_file(folder_ / "base" / path);
            };
            const auto damage = audit({.fetch = fetch, .log = scene_.log.verifier(), .kept = kept}).damage;
            verdicts.push_back(damage ? "no: " + damage->path : "ok");
        }
        return verdicts;
    }

    // What another program prints for the manifest: a line for each log, "ok" or "no: …".
    std::vector<std::string> verdicts_of(const std::string& command) const
    {
        const auto out = (folder_ / "verdicts").string();
        const auto status =
            std::system((command + " < " + (folder_ / "manifest").string() + " > " + out).c_str());
        EXPECT_EQ(status, 0) << command;
        auto lines = split(read_file(out).value_or(""), '\n');
        if (!lines.empty() && lines.back().empty()) lines.pop_back();
        return lines;
    }

    void expect_only_the_sound_one_passes(const std::vector<std::string>& verdicts) const
    {
        ASSERT_EQ(verdicts.size(), how_.size());
        EXPECT_EQ(verdicts[0], "ok");
        for (std::size_t i = 1; i < how_.size(); ++i)
            EXPECT_TRUE(verdicts[i].starts_with("no: "))
                << "spoilt/" << i << ' ' << how_[i] << ' ' << verdicts[i];
    }

    Scene scene_;
    bool kept_;
    fs::path folder_;
    std::vector<std::string> how_;
};

TEST_F(DamagedLogs, are_refused_by_our_auditor_by_go_and_by_the_browser_s)
{
    spoil_many();
    {
        SCOPED_TRACE("ours");
        expect_only_the_sound_one_passes(our_verdicts());
    }
    const auto vkey = (folder_ / "vkey").string();
    {
        SCOPED_TRACE("Go");
        expect_only_the_sound_one_passes(
            verdicts_of(SOURCE_ROOT "/tests/strangers/log-verify " + vkey + " -"));
    }
    {
        SCOPED_TRACE("browser");
        expect_only_the_sound_one_passes(
            verdicts_of("node " SOURCE_ROOT "/tests/strangers/log_verify.mjs " + vkey));
    }
}

}
}
