#include "tlog_damage/damage.hpp"

#include <algorithm>

#include "base/ed25519.hpp"
#include "base/text.hpp"

namespace gongkai::tlog {
namespace {

constexpr std::size_t records = 300;

NoteSigner signer_of(char seed)
{
    const std::string name = "town.example/tlog", bytes(Ed25519Key::seed_size, seed);
    const NoteVerifier verifier(name, Ed25519Key(bytes).public_key());
    return *NoteSigner::parse("PRIVATE+KEY+" + name + "+" + to_hex(verifier.id()) + "+" +
                              to_base64("\1" + bytes));
}

struct Throw {
    const Scene& scene;
    std::mt19937_64& chance;

    std::size_t below(std::size_t limit) { return chance() % limit; }
    char byte() { return static_cast<char>(chance()); }
    const std::string& path(std::string_view prefix = "")
    {
        std::vector<const std::string*> paths;
        for (const auto& [path, _] : scene.sound.files)
            if (path.starts_with(prefix)) paths.push_back(&path);
        return *paths[below(paths.size())];
    }
    const std::string& bytes(const std::string& path) const { return scene.sound.files.at(path); }
};

// One file anywhere, with its bytes changed.
template<class Change>
Changes in_a_file(Throw& dice, Change change, std::string_view prefix = "")
{
    const auto& path = dice.path(prefix);
    auto bytes = dice.bytes(path);
    change(bytes);
    return {{path, bytes}};
}

Changes flipped_bit(Throw& dice)
{
    return in_a_file(dice, [&](std::string& bytes) {
        auto& byte = bytes[dice.below(bytes.size())];
        byte = static_cast<char>(byte ^ 1 << dice.below(8));
    });
}

Changes other_byte(Throw& dice)
{
    return in_a_file(dice, [&](std::string& bytes) { bytes[dice.below(bytes.size())] = dice.byte(); });
}

Changes other_block(Throw& dice)
{
    return in_a_file(dice, [&](std::string& bytes) {
        const auto from = dice.below(bytes.size());
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(), dice.byte());
    });
}

Changes cut_off(Throw& dice)
{
    return in_a_file(dice, [&](std::string& bytes) { bytes.resize(dice.below(bytes.size())); });
}

Changes lengthened(Throw& dice)
{
    return in_a_file(dice, [&](std::string& bytes) { bytes.append(dice.below(40) + 1, dice.byte()); });
}

Changes removed(Throw& dice)
{
    return {{dice.path(), std::nullopt}};
}

// A bundle with its records moved about: two swapped, one doubled, one left out, all turned round.
Changes reordered_records(Throw& dice)
{
    const auto bundles = tiles_at(records, 0, Tile::Kind::entries);
    const auto& bundle = bundles[dice.below(bundles.size())];
    const auto first = dice.scene.sound.records.begin() + static_cast<std::ptrdiff_t>(bundle.first());
    std::vector<std::string> moved(first, first + bundle.width);
    const auto a = dice.below(moved.size()), b = dice.below(moved.size());
    switch (dice.below(4)) {
    case 0: std::swap(moved[a], moved[b]); break;
    case 1: moved[a] = moved[b]; break;
    case 2: moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(a)); break;
    default: std::ranges::reverse(moved);
    }
    return {{path_of(bundle), entry_bundle(moved)}};
}

Changes swapped_hashes(Throw& dice)
{
    const auto tiles = tiles_of(records);
    std::vector<Tile> hashes;
    std::ranges::copy_if(tiles, std::back_inserter(hashes),
                         [](const Tile& tile) { return tile.kind == Tile::Kind::hashes; });
    const auto& tile = hashes[dice.below(hashes.size())];
    auto moved = *hashes_from_bytes(dice.bytes(path_of(tile)), tile.width);
    std::swap(moved[dice.below(moved.size())], moved[dice.below(moved.size())]);
    return {{path_of(tile), hashes_to_bytes(moved)}};
}

// A record is another one and its hash in the tile fits; only what lies above doesn't.
Changes fitting_lie(Throw& dice)
{
    auto lying = dice.scene.sound.records;
    lying[dice.below(lying.size())] = dice.scene.other.records[dice.below(records)];
    auto files = served(lying, dice.scene.log);
    files.erase("checkpoint");
    if (dice.below(2)) files.erase("tile/1/000.p/1");
    return {files.begin(), files.end()};
}

Changes file_of_the_other_log(Throw& dice)
{
    const auto& path = dice.path();
    return {{path, dice.scene.other.files.at(path)}};
}

Changes file_of_another_place(Throw& dice)
{
    const auto& path = dice.path();
    return {{path, dice.bytes(dice.path())}};
}

Changes the_other_log(Throw& dice)
{
    return {dice.scene.other.files.begin(), dice.scene.other.files.end()};
}

// The log as it was earlier, whole and rightly signed: the reader has seen a newer checkpoint.
Changes stale(Throw& dice)
{
    const auto& all = dice.scene.sound.records;
    const auto files =
        served({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(dice.below(records))}, dice.scene.log);
    return {files.begin(), files.end()};
}

Changes stale_checkpoint(Throw& dice)
{
    return {{"checkpoint", checkpoint_at(dice.scene.sound.records, dice.below(records), dice.scene.log)}};
}

// One record changed, every chain, tile and root computed anew, signed by the log itself.
Changes rewritten(Throw& dice)
{
    auto lying = dice.scene.sound.records;
    const auto changed = dice.below(lying.size());
    std::map<std::string, std::string> previous;
    for (std::size_t i = 0; i < lying.size(); ++i) {
        auto leaf = *parse_leaf(lying[i]);
        leaf.previous = previous[leaf.village];
        if (i == changed) leaf.commitment = to_hex(sha256(leaf.commitment));
        lying[i] = to_text(leaf);
        previous[leaf.village] = to_hex(leaf_hash(lying[i]));
    }
    const auto files = served(lying, dice.scene.log);
    return {files.begin(), files.end()};
}

Changes checkpoint_of_another(Throw& dice)
{
    const auto& scene = dice.scene;
    const auto root =
        *parse_checkpoint(open_note(dice.bytes("checkpoint"), std::span(&scene.log.verifier(), 1))->text);
    auto lying = root;
    switch (dice.below(4)) {
    case 0: return {{"checkpoint", sign_checkpoint(root, scene.imposter)}};
    case 1: lying.root[dice.below(32)] ^= 1; return {{"checkpoint", sign_checkpoint(lying, scene.log)}};
    case 2:
        lying.size += dice.below(1'000'000) + 1;
        return {{"checkpoint", sign_checkpoint(lying, scene.log)}};
    default:
        lying.origin += dice.below(2) ? "x" : "/";
        return {{"checkpoint", sign_note(to_text(lying), scene.log)}};
    }
}

Changes checkpoint_in_another_spelling(Throw& dice)
{
    const auto& note = dice.bytes("checkpoint");
    const auto root = open_note(note, std::span(&dice.scene.log.verifier(), 1))->text;
    switch (dice.below(5)) {
    case 0: return {{"checkpoint", replace_all(note, "\n", "\r\n")}};
    case 1: return {{"checkpoint", root}};
    case 2: return {{"checkpoint", sign_note(replace_all(root, "\n300\n", "\n0300\n"), dice.scene.log)}};
    case 3: return {{"checkpoint", sign_note(replace_all(root, "\n300\n", "\n+300\n"), dice.scene.log)}};
    default:
        return {{"checkpoint", replace_all(note, "\n300\n", "\n" + std::to_string(dice.below(300)) + "\n")}};
    }
}

struct Kind {
    const char* how;
    unsigned weight;
    Changes (*spoil)(Throw&);
};

constexpr std::array kinds{
    Kind{"flipped bit", 30, flipped_bit},
    Kind{"other byte", 15, other_byte},
    Kind{"other block", 6, other_block},
    Kind{"cut off", 10, cut_off},
    Kind{"lengthened", 6, lengthened},
    Kind{"removed", 3, removed},
    Kind{"reordered records", 10, reordered_records},
    Kind{"swapped hashes", 6, swapped_hashes},
    Kind{"fitting lie", 2, fitting_lie},
    Kind{"file of the other log", 3, file_of_the_other_log},
    Kind{"file of another place", 3, file_of_another_place},
    Kind{"the other log", 1, the_other_log},
    Kind{"stale", 2, stale},
    Kind{"stale checkpoint", 3, stale_checkpoint},
    Kind{"rewritten", 2, rewritten},
    Kind{"checkpoint of another", 5, checkpoint_of_another},
    Kind{"checkpoint in another spelling", 3, checkpoint_in_another_spelling},
};

const Kind& any_kind(Throw& dice)
{
    unsigned total = 0;
    for (const auto& kind : kinds)
        total += kind.weight;
    auto at = dice.below(total);
    for (const auto& kind : kinds) {
        if (at < kind.weight) return kind;
        at -= kind.weight;
    }
    return kinds.front();
}

// Only what differs from the sound log.
Changes real_changes(Changes changes, const LogFiles& sound)
{
    std::erase_if(changes, [&](const auto& change) {
        const auto found = sound.find(change.first);
        return found == sound.end() ? !change.second : change.second == found->second;
    });
    return changes;
}

}

Scene::Scene()
    : log(signer_of(7)),
      imposter(signer_of(8)),
      sound(sample_log(records, log, 1)),
      other(sample_log(records, log, 2)),
      kept_sizes{100, records}
{
}

Spoilt spoil(const Scene& scene, std::mt19937_64& chance)
{
    Throw dice{scene, chance};
    for (;;) {
        const auto& kind = any_kind(dice);
        auto changes = real_changes(kind.spoil(dice), scene.sound.files);
        if (!changes.empty()) return {kind.how, std::move(changes)};
    }
}

}
