#pragma once
// Public pages as they go over the wire, kept until what they show changes. The io threads answer from here
// without waking a worker; so everything a page can need is built when it is put in.

#include "base/clock.hpp"
#include "http/head.hpp"
#include "http/response.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gongkai::http {

struct CachedPage {
    struct Variant {
        std::string etag;
        std::string head;          // after the opening lines, as in Outgoing
        std::string not_modified;  // the head of its 304
        SharedBytes body;          // empty pointer: there is no such variant
    };
    Variant plain;
    Variant gzip;
    std::vector<std::string> tags;
    std::optional<Instant> good_before; // nothing: as long as its tags hold
    std::size_t size = 0; // bytes held
};

std::shared_ptr<const CachedPage> make_page(Response response); // of status 200, with a body in memory

class PageCache {
public:
    // `varying_cookies` are the reader's settings (large type, language): pages are kept once for each value.
    // The clock tells when a page is too old: the one that those who make the pages go by.
    explicit PageCache(std::size_t most_bytes = 64 << 20, std::vector<std::string> varying_cookies = {},
                       const Clock& clock = the_system_clock());

    // Under which name the answer to this request may be kept; nothing when the request is personal (another
    // cookie, Authorization), has a query, or isn't a GET or HEAD.
    std::optional<std::string> key_of(const Head& head) const;

    std::shared_ptr<const CachedPage> find(std::string_view key) const;

    // Read before the page is made and handed to put(): a page made of what has changed meanwhile isn't kept.
    std::uint64_t version() const { return version_.load(); }
    void put(std::string key, std::shared_ptr<const CachedPage> page, std::uint64_t made_at);

    void invalidate(std::string_view tag);         // a village's code, a document's id, "assets" …
    void invalidate_prefix(std::string_view path); // everything below a path
    void clear();
    std::size_t bytes() const { return bytes_.load(); }

private:
    static const Clock& the_system_clock();

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Entry {
        std::shared_ptr<const CachedPage> page;
        mutable std::atomic<bool> used{true};
    };
    using Pages = std::unordered_map<std::string, Entry, TextHash, std::equal_to<>>;
    struct Shard {
        mutable std::shared_mutex lock; // guards pages
        Pages pages;
    };

    bool is_stale(const CachedPage& page, std::uint64_t made_at) const;
    Shard& shard_of(std::string_view key) const;
    template<class Doomed>
    void erase_pages(Doomed doomed);
    void make_room();

    const std::size_t most_bytes_;
    const std::vector<std::string> varying_cookies_;
    const Clock& clock_;
    std::atomic<std::uint64_t> version_{1};
    std::atomic<std::size_t> bytes_{0};
    mutable std::array<Shard, 16> shards_;
    mutable std::mutex changes_; // guards the two below, and serialises put against invalidate
    std::unordered_map<std::string, std::uint64_t, TextHash, std::equal_to<>> changed_; // tag → version
    std::uint64_t all_changed_ = 0;
    std::size_t hand_ = 0; // the next shard to make room in
};

}
