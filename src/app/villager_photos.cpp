#include "app/villager_photos.hpp"

#include "base/text.hpp"
#include "privacy/scan.hpp"
#include "store/board_photos.hpp"
#include "store/places.hpp"

namespace gongkai::app {
namespace {

constexpr int of_a_board_per_hour = 20, of_all_per_hour = 300;

}

Result<domain::Place> public_board(Office& office, const std::string& place)
{
    auto found = store::Places(office.db).find(place);
    if (!found || !found->is_open() || !domain::takes_paper(found->kind))
        return refuse({.kind = Refusal::Kind::missing, .says = "page.not_found"});
    return std::move(*found);
}

Result<> may_send_photo(Office& office, const domain::Place& place)
{
    const store::BoardPhotos photos(office.db);
    const auto since = office.now - std::chrono::hours(1);
    if (photos.villagers_since(place.id, since) >= of_a_board_per_hour)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "seen.wait", .with = {place.name}});
    if (photos.villagers_since(since) >= of_all_per_hour)
        return refuse({.kind = Refusal::Kind::forbidden, .says = "seen.crowded"});
    return {};
}

Result<std::string> checked_words(const std::string& typed)
{
    auto words = std::string(trim(typed));
    if (const auto count = length_of(words); count > longest_villager_words)
        return refuse({.says = "seen.too_long",
                       .field = "words",
                       .with = {std::to_string(longest_villager_words), std::to_string(count)}});
    if (const auto found = privacy::scan_text(words); !found.empty())
        return refuse({.says = "seen.personal", .field = "words", .with = {found.front().excerpt}});
    return words;
}

}
