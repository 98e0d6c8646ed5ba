// forgetful MOUNTPOINT IMAGE SEED nothing|a_beginning|some [dark|eio database|archive|tlog N]
//
// A file system that forgets what nobody synced. Loads IMAGE into memory and says "mounted". SIGUSR1 is the
// power cut: every call fails from then on. SIGTERM unmounts and writes into IMAGE what survived. With `dark`
// the power is cut at the Nth change to the database, the archive or the log, which is said; with `eio` the
// Nth fsync there fails, and what it should have kept is lost, as with kernels that call such pages clean. At
// the end the changes are counted.

#define FUSE_USE_VERSION 35

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fuse3/fuse.h>
#include <sys/stat.h>

#include "memory_disk.hpp"

namespace {

using forgetful::Change;
using forgetful::Disk;
using forgetful::Link;
using forgetful::Node;

enum Part { database, archive, tlog, other };
constexpr std::array names{"database", "archive", "tlog", "other"};

struct Opened {
    Link node;
    Part part = other;
};

struct Plan { // the fault to come
    bool is_eio = false;
    int part = -1;
    long count = 0;
};

std::atomic<bool> is_dark = false; // after the cut
Disk* disk = nullptr;
Plan plan;
std::array<long, names.size()> changes{}, syncs{};

Part part_of(std::string_view path)
{
    if (path.starts_with("/gongkai.db")) return database;
    if (path.starts_with("/archive/")) return archive;
    return path.starts_with("/tlog/") ? tlog : other;
}

Opened& opened(fuse_file_info* info)
{
    return *reinterpret_cast<Opened*>(info->fh);
}

Part part_of(const char* path, fuse_file_info* info)
{
    return info && info->fh ? opened(info).part : part_of(path);
}

void cut_power()
{
    is_dark = true;
    std::puts("dark");
    std::fflush(stdout);
}

// Counts a change before it is made. True: the light is out.
bool is_out(Part part)
{
    if (is_dark) return true;
    if (++changes[part] == plan.count && plan.part == part && !plan.is_eio) cut_power();
    return is_dark;
}

Link node_of(const char* path, fuse_file_info* info)
{
    if (is_dark) return {};
    return info && info->fh ? opened(info).node : disk->find(path);
}

int missing()
{
    return is_dark ? -EIO : -ENOENT;
}

int open_node(const char* path, const Link& node, fuse_file_info* info)
{
    if (!node) return missing();
    info->fh = reinterpret_cast<std::uint64_t>(new Opened{node, part_of(path)});
    info->keep_cache = 1;
    return 0;
}

int add(const char* path, bool is_folder, mode_t mode)
{
    if (is_out(part_of(path))) return -EIO;
    const auto [folder, name] = disk->above(path);
    if (!folder) return -ENOENT;
    auto node = std::make_shared<Node>();
    node->is_folder = is_folder;
    node->mode = mode & 07777;
    folder->act({Change{name, node}});
    return 0;
}

int take_away(const char* path)
{
    if (is_out(part_of(path))) return -EIO;
    const auto [folder, name] = disk->above(path);
    if (!folder || !folder->names_seen.contains(name)) return -ENOENT;
    folder->act({Change{name, {}}});
    return 0;
}

void* start(fuse_conn_info*, fuse_config* config)
{
    config->use_ino = 0;
    config->hard_remove = 1;
    config->nullpath_ok = 1;
    config->attr_timeout = config->entry_timeout = 3600; // nobody else changes anything here
    std::puts("mounted");
    std::fflush(stdout);
    return nullptr;
}

int get_attributes(const char* path, struct stat* about, fuse_file_info* info)
{
    const auto node = node_of(path, info);
    if (!node) return missing();
    std::memset(about, 0, sizeof *about);
    about->st_mode = static_cast<mode_t>(node->is_folder ? S_IFDIR : S_IFREG) | node->mode;
    about->st_nlink = node->is_folder ? 2 : 1;
    about->st_size = static_cast<off_t>(node->seen.size());
    return 0;
}

int list(const char* path, void* into, fuse_fill_dir_t fill, off_t, fuse_file_info* info, fuse_readdir_flags)
{
    const auto node = node_of(path, info);
    if (!node) return missing();
    for (const auto& [name, link] : node->names_seen)
        fill(into, name.c_str(), nullptr, 0, fuse_fill_dir_flags{});
    return 0;
}

int open_existing(const char* path, fuse_file_info* info)
{
    const auto node = is_dark ? Link() : disk->find(path);
    if (node && !node->is_folder && (info->flags & O_TRUNC)) node->resize(0);
    return open_node(path, node, info);
}

int create(const char* path, mode_t mode, fuse_file_info* info)
{
    if (const int failed = add(path, false, mode)) return failed;
    return open_node(path, disk->find(path), info);
}

int release(const char*, fuse_file_info* info)
{
    delete &opened(info);
    return 0;
}

int read(const char* path, char* into, std::size_t size, off_t at, fuse_file_info* info)
{
    const auto node = node_of(path, info);
    if (!node) return missing();
    const auto from = static_cast<std::size_t>(at);
    if (from >= node->seen.size()) return 0;
    const auto count = std::min(size, node->seen.size() - from);
    std::memcpy(into, node->seen.data() + from, count);
    return static_cast<int>(count);
}

int write(const char* path, const char* bytes, std::size_t size, off_t at, fuse_file_info* info)
{
    if (is_out(part_of(path, info))) return -EIO;
    const auto node = node_of(path, info);
    if (!node) return missing();
    node->write(static_cast<std::size_t>(at), {bytes, size});
    return static_cast<int>(size);
}

int resize(const char* path, off_t size, fuse_file_info* info)
{
    if (is_out(part_of(path, info))) return -EIO;
    const auto node = node_of(path, info);
    if (!node) return missing();
    node->resize(static_cast<std::size_t>(size));
    return 0;
}

int sync(const char* path, int, fuse_file_info* info)
{
    const auto part = part_of(path, info);
    if (is_out(part)) return -EIO;
    const auto node = node_of(path, info);
    if (!node) return missing();
    if (++syncs[part] == plan.count && plan.part == part && plan.is_eio) {
        node->forget_dirty();
        return -EIO;
    }
    node->sync();
    return 0;
}

int rename(const char* from, const char* to, unsigned flags)
{
    if (flags) return -EINVAL;
    if (is_out(part_of(to))) return -EIO;
    const auto [folder, name] = disk->above(from);
    const auto [other, its_name] = disk->above(to);
    const auto node = disk->find(from);
    if (!node || !other) return -ENOENT;
    if (const auto target = disk->find(to); target && target->is_folder) return -EISDIR;
    if (folder == other) {
        folder->act({Change{its_name, node}, Change{name, {}}});
        return 0;
    }
    other->act({Change{its_name, node}});
    folder->act({Change{name, {}}});
    return 0;
}

int make_folder(const char* path, mode_t mode)
{
    return add(path, true, mode);
}

int remove_folder(const char* path)
{
    const auto node = disk->find(path);
    if (node && !node->names_seen.empty()) return -ENOTEMPTY;
    return take_away(path);
}

int change_mode(const char* path, mode_t mode, fuse_file_info* info)
{
    const auto node = node_of(path, info);
    if (!node) return missing();
    node->mode = mode & 07777;
    return 0;
}

fuse_operations operations()
{
    fuse_operations all{};
    all.init = start;
    all.getattr = get_attributes;
    all.opendir = open_existing;
    all.readdir = list;
    all.releasedir = release;
    all.open = open_existing;
    all.create = create;
    all.release = release;
    all.read = read;
    all.write = write;
    all.truncate = resize;
    all.fsync = sync;
    all.fsyncdir = sync;
    all.rename = rename;
    all.mkdir = make_folder;
    all.rmdir = remove_folder;
    all.unlink = take_away;
    all.chmod = change_mode;
    all.utimens = [](const char*, const timespec*, fuse_file_info*) { return is_dark ? -EIO : 0; };
    all.chown = [](const char*, uid_t, gid_t, fuse_file_info*) { return is_dark ? -EIO : 0; };
    return all;
}

forgetful::Survival survival_of(const std::string& word)
{
    if (word == "nothing") return forgetful::Survival::nothing;
    return word == "some" ? forgetful::Survival::some : forgetful::Survival::a_beginning;
}

Plan plan_of(const std::string& what, const std::string& part, const std::string& count)
{
    const auto found = std::ranges::find(names, part);
    return {what == "eio", static_cast<int>(found - names.begin()), std::stol(count)};
}

bool serve(char* program, const char* mountpoint)
{
    char* words[] = {program, nullptr};
    fuse_args arguments = FUSE_ARGS_INIT(1, words);
    const auto calls = operations();
    fuse* const mounted = fuse_new(&arguments, &calls, sizeof calls, nullptr);
    if (!mounted || fuse_mount(mounted, mountpoint) != 0) return false;
    fuse_set_signal_handlers(fuse_get_session(mounted));
    fuse_loop(mounted);
    fuse_unmount(mounted);
    fuse_destroy(mounted);
    return true;
}

}

int main(int count, char** words)
{
    if (count < 5) return 2;
    Disk loaded(words[2]);
    disk = &loaded;
    if (count > 7) plan = plan_of(words[5], words[6], words[7]);
    struct sigaction on_cut{}; // without SA_RESTART, or a SIGTERM that comes with it wouldn't end the wait
    on_cut.sa_handler = [](int) { is_dark = true; };
    sigaction(SIGUSR1, &on_cut, nullptr);
    if (!serve(words[0], words[1])) return 77;
    std::mt19937_64 dice(std::stoull(words[3]));
    loaded.cut(dice, survival_of(words[4]));
    loaded.store(words[2]);
    for (std::size_t i = 0; i < names.size(); ++i)
        std::printf("%s %ld %ld\n", names[i], changes[i], syncs[i]);
    return 0;
}
