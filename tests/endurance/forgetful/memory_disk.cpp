#include "memory_disk.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace forgetful {

namespace fs = std::filesystem;

namespace {

void carry_out(Names& names, const Act& changes)
{
    for (const auto& [name, link] : changes)
        if (link)
            names[name] = link;
        else
            names.erase(name);
}

void copy_page(const std::string& from, std::string& to, std::size_t number, std::size_t bytes = page)
{
    const auto at = number * page;
    if (at >= from.size()) return;
    const auto count = std::min(bytes, from.size() - at);
    if (to.size() < at + count) to.resize(at + count, '\0');
    std::memcpy(to.data() + at, from.data() + at, count);
}

Link load(const fs::path& path)
{
    auto node = std::make_shared<Node>();
    node->mode = static_cast<unsigned>(fs::status(path).permissions());
    node->is_folder = fs::is_directory(path);
    if (!node->is_folder) {
        std::ifstream in(path, std::ios::binary);
        node->seen.assign(std::istreambuf_iterator<char>(in), {});
        node->safe = node->seen;
        return node;
    }
    for (const auto& entry : fs::directory_iterator(path))
        node->names_seen[entry.path().filename().string()] = load(entry.path());
    node->names_safe = node->names_seen;
    return node;
}

void save(const Node& node, const fs::path& path)
{
    if (!node.is_folder) {
        std::ofstream(path, std::ios::binary) << node.seen;
        fs::permissions(path, fs::perms(node.mode & 07777));
        return;
    }
    fs::create_directories(path);
    for (const auto& [name, link] : node.names_seen)
        save(*link, path / name);
}

// How many of so many changes reach the disk, as flags in order.
std::vector<bool> survivors(std::mt19937_64& dice, Survival survival, std::size_t count)
{
    std::vector<bool> lives(count, false);
    const auto beginning = dice() % (count + 1);
    for (std::size_t i = 0; i < count; ++i)
        lives[i] =
            survival == Survival::a_beginning ? i < beginning : survival == Survival::some && dice() % 2 == 0;
    return lives;
}

void cut_file(Node& file, std::mt19937_64& dice, Survival survival)
{
    const std::vector<std::size_t> pages(file.dirty.begin(), file.dirty.end());
    const auto lives = survivors(dice, survival, pages.size());
    const bool keeps_size = survival != Survival::nothing && dice() % 2 == 0;
    if (file.is_resized && keeps_size) file.safe.resize(file.seen.size(), '\0');
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool is_torn = lives[i] && dice() % 4 == 0;
        if (lives[i])
            copy_page(file.seen, file.safe, pages[i], is_torn ? sector * (dice() % (page / sector)) : page);
    }
    file.seen = file.safe;
    file.dirty.clear();
    file.is_resized = false;
}

void cut_node(Node& node, std::mt19937_64& dice, Survival survival, std::set<Node*>& done)
{
    if (!done.insert(&node).second) return;
    if (!node.is_folder) return cut_file(node, dice, survival);
    const auto lives = survivors(dice, survival, node.acts.size());
    for (std::size_t i = 0; i < node.acts.size(); ++i)
        if (lives[i]) carry_out(node.names_safe, node.acts[i]);
    node.acts.clear();
    node.names_seen = node.names_safe;
    for (const auto& [name, link] : node.names_seen)
        cut_node(*link, dice, survival, done);
}

}

void Node::write(std::size_t at, std::string_view bytes)
{
    if (bytes.empty()) return;
    if (seen.size() < at + bytes.size()) {
        seen.resize(at + bytes.size(), '\0');
        is_resized = true;
    }
    std::memcpy(seen.data() + at, bytes.data(), bytes.size());
    for (auto number = at / page; number <= (at + bytes.size() - 1) / page; ++number)
        dirty.insert(number);
}

void Node::resize(std::size_t size)
{
    if (size == seen.size()) return;
    seen.resize(size, '\0');
    is_resized = true;
    dirty.erase(dirty.lower_bound((size + page - 1) / page), dirty.end());
    if (size > 0) dirty.insert((size - 1) / page);
}

void Node::sync()
{
    if (is_folder) {
        for (const auto& changes : acts)
            carry_out(names_safe, changes);
        acts.clear();
        return;
    }
    if (is_resized) safe.resize(seen.size(), '\0');
    for (const auto number : dirty)
        copy_page(seen, safe, number);
    is_resized = false;
    dirty.clear();
}

void Node::forget_dirty()
{
    if (is_folder) return;
    dirty.clear();
}

void Node::act(Act changes)
{
    carry_out(names_seen, changes);
    acts.push_back(std::move(changes));
}

Disk::Disk(const fs::path& image) : root_(load(image)) {}

Link Disk::find(const std::string& path) const
{
    auto node = root_;
    for (const auto& part : fs::path(path).relative_path()) {
        if (!node->is_folder) return {};
        const auto found = node->names_seen.find(part.string());
        if (found == node->names_seen.end()) return {};
        node = found->second;
    }
    return node;
}

std::pair<Link, std::string> Disk::above(const std::string& path) const
{
    const fs::path whole(path);
    return {find(whole.parent_path().string()), whole.filename().string()};
}

void Disk::cut(std::mt19937_64& dice, Survival survival)
{
    std::set<Node*> done;
    cut_node(*root_, dice, survival, done);
}

void Disk::store(const fs::path& image) const
{
    fs::remove_all(image);
    save(*root_, image);
}

}
