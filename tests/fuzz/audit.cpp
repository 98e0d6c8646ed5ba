// A whole public log as a stranger fetches it, its files changed as the bytes say: sound only while it is as signed.
#include "tlog/audit.hpp"

#include "fuzz/support/target.hpp"
#include "support/sample_log.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::size_t entries = 300; // a full tile and a begun one

const NoteSigner& signer()
{
    static const auto key = NoteSigner::parse(
        "PRIVATE+KEY+village.example/tlog+5072591b+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
    ENSURE(key.has_value());
    return *key;
}

const LogFiles& sound()
{
    static const auto files = sample_log(entries, signer()).files;
    return files;
}

// Four bytes are a change: which file, where in it (two), and what is flipped there, or from where it is cut off.
void change(LogFiles& files, std::string_view four)
{
    const auto number = [&](std::size_t at) { return std::size_t(static_cast<unsigned char>(four[at])); };
    const bool cut = number(0) >= 128;
    auto& file = std::next(files.begin(), std::ptrdiff_t(number(0) % 128 % files.size()))->second;
    if (file.empty()) return;
    const auto at = (number(1) * 256 + number(2)) % file.size();
    if (cut)
        file.resize(at);
    else
        file[at] = static_cast<char>(file[at] ^ four[3]);
}

}

FUZZ_TARGET(audit)
{
    auto files = sound();
    for (; bytes.size() >= 4; bytes.remove_prefix(4)) change(files, bytes);
    const auto fetch = [&](const std::string& path) {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    };
    const auto report = audit({.fetch = fetch, .log = signer().verifier()});
    ENSURE(report.damage.has_value() == (files != sound()));
    ENSURE(report.damage || (report.entries == entries && report.checkpoint->size == entries));
}

}
