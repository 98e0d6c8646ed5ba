#pragma once
// A disk that remembers two things of each file and folder: what programs see, and what would be there after
// a power cut. Only fsync carries the one over to the other. Everything lives in memory; an image folder is
// read at the start and written with what survived at the end.

#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace forgetful {

inline constexpr std::size_t page = 4096;
inline constexpr std::size_t sector = 512;

struct Node;
using Link = std::shared_ptr<Node>;
using Names = std::map<std::string, Link>;
using Change = std::pair<std::string, Link>; // an empty Link: the name went
using Act = std::vector<Change>;

struct Node {
    bool is_folder = false;
    unsigned mode = 0644;
    std::string seen, safe;      // a file's bytes
    std::set<std::size_t> dirty; // pages the next fsync carries over
    bool is_resized = false;
    Names names_seen, names_safe; // a folder's entries
    std::vector<Act> acts;        // since its fsync

    void write(std::size_t at, std::string_view bytes);
    void resize(std::size_t size);
    void sync();
    void forget_dirty(); // as kernels do after a failed fsync: clean, though the disk never saw them
    void act(Act changes);
};

// How much of what nobody synced survives a cut.
enum class Survival { nothing, a_beginning, some };

class Disk {
public:
    explicit Disk(const std::filesystem::path& image);
    Link find(const std::string& path) const;                          // empty: not there
    std::pair<Link, std::string> above(const std::string& path) const; // its folder and its last name
    void cut(std::mt19937_64& dice, Survival survival); // from now on only what survived is seen
    void store(const std::filesystem::path& image) const;

private:
    Link root_;
};

}
