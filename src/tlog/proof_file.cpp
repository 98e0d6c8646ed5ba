#include "tlog/proof_file.hpp"

#include "base/ensure.hpp"
#include "base/text.hpp"
#include "tlog/decimal.hpp"
#include "tlog/merkle.hpp"
#include "tlog/signed_checkpoint.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1\n", extra_mark = "extra ",
                           index_mark = "index ";
constexpr std::size_t longest_proof = 64, longest_head = 1'000'000;

// Takes `mark…\n` off the front; nothing when it begins otherwise.
std::optional<std::string_view> take_line(std::string_view& text, std::string_view mark)
{
    const auto end = text.find('\n');
    if (!text.starts_with(mark) || end == std::string_view::npos) return {};
    const auto line = text.substr(mark.size(), end - mark.size());
    text.remove_prefix(end + 1);
    return line;
}

bool take_extra(std::string_view& text, ProofFile& file)
{
    const auto line = take_line(text, extra_mark);
    if (!line) return true;
    auto bytes = from_base64(*line);
    if (!bytes || bytes->empty()) return false;
    file.extra = std::move(*bytes);
    return true;
}

// Up to and with the empty line.
bool take_proof(std::string_view& text, ProofFile& file)
{
    while (const auto line = take_line(text, "")) {
        if (line->empty()) return true;
        const auto hash = digest_from_base64(*line);
        if (!hash || file.proof.size() == longest_proof) return false;
        file.proof.push_back(*hash);
    }
    return false;
}

}

std::string to_text(const ProofFile& file)
{
    ENSURE(file.proof.size() <= longest_proof);
    std::string text(first_line);
    if (!file.extra.empty()) text += std::string(extra_mark) + to_base64(file.extra) + "\n";
    text += std::string(index_mark) + std::to_string(file.index) + "\n";
    for (const auto& hash : file.proof)
        text += to_base64({reinterpret_cast<const char*>(hash.data()), hash.size()}) + "\n";
    return text + "\n" + file.checkpoint;
}

std::optional<ProofFile> parse_proof_file(std::string_view text)
{
    if (text.size() > 2 * longest_head || !text.starts_with(first_line)) return {};
    text.remove_prefix(first_line.size());
    ProofFile file;
    if (!take_extra(text, file)) return {};
    const auto index_line = take_line(text, index_mark);
    const auto index = index_line ? parse_count(*index_line) : std::nullopt;
    if (!index || !take_proof(text, file) || text.empty()) return {};
    file.index = *index;
    file.checkpoint = text;
    return file;
}

std::expected<Checkpoint, ProofFileFlaw> check_proof_file(std::string_view text, std::string_view record,
                                                          const NoteVerifier& log)
{
    const auto file = parse_proof_file(text);
    if (!file) return std::unexpected(ProofFileFlaw::malformed);
    auto checkpoint = open_checkpoint(file->checkpoint, log);
    if (!checkpoint) return std::unexpected(ProofFileFlaw::bad_checkpoint);
    if (!verify_inclusion(leaf_hash(record), file->index, {checkpoint->size, checkpoint->root}, file->proof))
        return std::unexpected(ProofFileFlaw::not_included);
    return std::move(*checkpoint);
}

}
