#include "http/page_cache.hpp"

#include "base/ensure.hpp"
#include "http/gzip.hpp"
#include "http/outgoing.hpp"

namespace gongkai::http {

namespace {

constexpr int best_compression = 9;

void fill(CachedPage::Variant& variant, const Response& response, std::string etag, std::vector<Header> extra)
{
    variant.etag = std::move(etag);
    extra.push_back({"ETag", variant.etag});
    variant.not_modified = head_text(response, 304, 0, {{"ETag", variant.etag}, {"Vary", "Accept-Encoding, Cookie"}});
    extra.push_back({"Vary", "Accept-Encoding, Cookie"});
    variant.head = head_text(response, 200, variant.body->size(), extra);
}

bool needs_more_than_a_copy(std::string_view name)
{
    return equal_ignoring_case(name, "authorization") || equal_ignoring_case(name, "range") ||
           equal_ignoring_case(name, "if-match");
}

std::size_t weight(const CachedPage::Variant& variant)
{
    return variant.head.size() + variant.not_modified.size() + (variant.body ? variant.body->size() : 0);
}

}

std::shared_ptr<const CachedPage> make_page(Response response)
{
    ENSURE(response.status == 200 && !response.file);
    auto page = std::make_shared<CachedPage>();
    page->tags = std::move(response.kept_until);
    page->good_before = response.kept_before;
    page->plain.body = response.shared_body ? response.shared_body
                                            : std::make_shared<const std::string>(std::move(response.body));
    if (!response.header("cache-control")) response.with("Cache-Control", std::string(cache_control::ask_again));
    const auto etag = std::string(response.header("etag").value_or(strong_etag(*page->plain.body)));
    std::erase_if(response.headers, [](const Header& header) { return equal_ignoring_case(header.name, "etag"); });
    fill(page->plain, response, etag, {});
    page->gzip.body = response.gzip_body;
    const auto type = response.header("content-type").value_or("");
    if (!page->gzip.body && is_worth_gzip(type, page->plain.body->size()))
        page->gzip.body = std::make_shared<const std::string>(gzip(*page->plain.body, best_compression));
    if (page->gzip.body) fill(page->gzip, response, gzip_etag(etag), {{"Content-Encoding", "gzip"}});
    page->size = weight(page->plain) + weight(page->gzip);
    return page;
}

PageCache::PageCache(std::size_t most_bytes, std::vector<std::string> varying_cookies, const Clock& clock)
    : most_bytes_(most_bytes), varying_cookies_(std::move(varying_cookies)), clock_(clock)
{
}

const Clock& PageCache::the_system_clock()
{
    static const SystemClock clock;
    return clock;
}

std::optional<std::string> PageCache::key_of(const Head& head) const
{
    if (head.method != "GET" && head.method != "HEAD") return {};
    if (head.target.find('?') != std::string_view::npos) return {};
    std::string key(head.target);
    for (const auto& [name, value] : head.fields) {
        if (needs_more_than_a_copy(name)) return {};
        if (!equal_ignoring_case(name, "cookie")) continue;
        for (auto rest = value; !rest.empty();) {
            auto pair = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
            pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
            const auto cookie = pair.substr(0, pair.find('='));
            if (std::ranges::find(varying_cookies_, cookie) == varying_cookies_.end() || pair.size() > 64) return {};
            key.append(" ").append(pair);
        }
    }
    return key;
}

std::shared_ptr<const CachedPage> PageCache::find(std::string_view key) const
{
    const auto& shard = shard_of(key);
    const std::shared_lock lock(shard.lock);
    const auto entry = shard.pages.find(key);
    if (entry == shard.pages.end()) return {};
    const auto& good_before = entry->second.page->good_before;
    if (good_before && clock_.now() >= *good_before) return {};
    if (!entry->second.used.load(std::memory_order_relaxed)) entry->second.used = true;
    return entry->second.page;
}

void PageCache::put(std::string key, std::shared_ptr<const CachedPage> page, std::uint64_t made_at)
{
    const std::lock_guard guard(changes_);
    if (is_stale(*page, made_at) || page->size > most_bytes_ / 8) return;
    {
        auto& shard = shard_of(key);
        const std::unique_lock lock(shard.lock);
        auto& entry = shard.pages[std::move(key)];
        if (entry.page) bytes_ -= entry.page->size;
        bytes_ += page->size;
        entry.page = std::move(page);
        entry.used = true;
    }
    make_room();
}

bool PageCache::is_stale(const CachedPage& page, std::uint64_t made_at) const
{
    if (all_changed_ > made_at) return true;
    return std::ranges::any_of(page.tags, [&](const std::string& tag) {
        const auto changed = changed_.find(tag);
        return changed != changed_.end() && changed->second > made_at;
    });
}

void PageCache::invalidate(std::string_view tag)
{
    const std::lock_guard guard(changes_);
    changed_[std::string(tag)] = ++version_;
    erase_pages([&](const std::string&, const Entry& entry) {
        return std::ranges::find(entry.page->tags, tag) != entry.page->tags.end();
    });
}

void PageCache::invalidate_prefix(std::string_view path)
{
    const std::lock_guard guard(changes_);
    all_changed_ = ++version_;
    erase_pages([&](const std::string& key, const Entry&) { return key.starts_with(path); });
}

void PageCache::clear()
{
    invalidate_prefix("");
}

PageCache::Shard& PageCache::shard_of(std::string_view key) const
{
    return shards_[TextHash()(key) % shards_.size()];
}

template<class Doomed>
void PageCache::erase_pages(Doomed doomed)
{
    for (auto& shard : shards_) {
        const std::unique_lock lock(shard.lock);
        std::erase_if(shard.pages, [&](const auto& kept) {
            if (!doomed(kept.first, kept.second)) return false;
            bytes_ -= kept.second.page->size;
            return true;
        });
    }
}

// Second chance: a page nobody asked for since the last round goes; the others lose their mark.
void PageCache::make_room()
{
    for (std::size_t round = 0; bytes_ > most_bytes_ && round < 2 * shards_.size(); ++round) {
        auto& shard = shards_[hand_++ % shards_.size()];
        const std::unique_lock lock(shard.lock);
        std::erase_if(shard.pages, [&](const auto& kept) {
            if (kept.second.used.exchange(false) || bytes_ <= most_bytes_) return false;
            bytes_ -= kept.second.page->size;
            return true;
        });
    }
}

}
