#include "app/unpack_backup.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/tar.hpp"

namespace gongkai::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t longest_manifest = 256 << 20;

bool is_plain_name(std::string_view name)
{
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-' || c == '/';
    };
    return !name.empty() && std::ranges::all_of(name, is_plain) && !name.starts_with('/') &&
           !name.ends_with('/') && name.find("..") == std::string_view::npos &&
           name.find("//") == std::string_view::npos;
}

// Where a member goes; nothing when it has no business in a backup.
std::optional<fs::path> place_of(const std::string& name)
{
    if (!is_plain_name(name)) return {};
    if (name == backup_name::database) return "gongkai.db";
    if (name.starts_with(backup_name::rows))
        return fs::path(rows_folder) / name.substr(backup_name::rows.size());
    if (name == backup_name::key || name == backup_name::secrets_key ||
        name.starts_with(backup_name::archive) || name.starts_with(backup_name::log))
        return fs::path(name);
    return {};
}

std::string whole(TarReader& tar, std::uint64_t size)
{
    if (size > longest_manifest) refuse_backup("backup.damaged");
    return read_exactly([&](char* room, std::size_t most) { return tar.read(room, most); },
                        static_cast<std::size_t>(size));
}

Member write_member(TarReader& tar, const TarMember& member, const fs::path& path)
{
    fs::create_directories(path.parent_path());
    PartFile file(path, 0600);
    Sha256 digest;
    std::string room(1 << 18, '\0');
    while (const auto count = tar.read(room.data(), room.size())) {
        file.write({room.data(), count});
        digest.add(std::string_view(room.data(), count));
    }
    const auto size = file.size();
    file.keep_unsynced();
    return {member.name, size, to_hex(digest.finish())};
}

void check_opening(TarReader& tar)
{
    const auto first = tar.next();
    if (!first || first->name != backup_name::opening) refuse_backup("backup.not_one");
    const auto opening = from_json<Opening>(whole(tar, first->size));
    if (!opening || opening->format != Opening{}.format) refuse_backup("backup.not_one");
    if (opening->version > Opening{}.version) refuse_backup("backup.newer");
}

Manifest checked(const std::string& text, std::vector<Member> found)
{
    auto manifest = from_json<Manifest>(text);
    if (!manifest || manifest->format != Manifest{}.format) refuse_backup("backup.damaged");
    auto promised = manifest->members;
    std::ranges::sort(promised);
    std::ranges::sort(found);
    if (promised == found) return std::move(*manifest);
    const auto [missing, other] = std::ranges::mismatch(promised, found);
    refuse_backup("backup.member_differs", {missing != promised.end() ? missing->name : other->name});
}

Manifest unpack_tar(TarReader& tar, const fs::path& into)
{
    check_opening(tar);
    std::vector<Member> found;
    while (const auto member = tar.next()) {
        if (member->name == backup_name::manifest) {
            auto manifest = checked(whole(tar, member->size), std::move(found));
            if (tar.next()) refuse_backup("backup.damaged");
            return manifest;
        }
        const auto place = place_of(member->name);
        if (!place) refuse_backup("backup.strange_member", {member->name});
        found.push_back(write_member(tar, *member, into / *place));
    }
    refuse_backup("backup.cut_off");
}

}

Manifest unpack_backup(const ByteSource& from, const SealSecret& secret, const fs::path& into)
{
    auto start = read_exactly(from, seal_mark.size());
    const ByteSource whole_file = [&, given = std::size_t(0)](char* room, std::size_t size) mutable {
        if (given == start.size()) return from(room, size);
        const auto count = std::min(size, start.size() - given);
        std::copy_n(start.data() + given, count, room);
        given += count;
        return count;
    };
    fs::create_directories(into);
    fs::permissions(into, fs::perms::owner_all);
    if (start != seal_mark) {
        TarReader tar(whole_file);
        return unpack_tar(tar, into);
    }
    UnsealingSource open(whole_file, secret);
    TarReader tar([&](char* room, std::size_t size) { return open.read(room, size); });
    return unpack_tar(tar, into);
}

}
