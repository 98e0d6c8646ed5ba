#pragma once
// Photos of boards and what was seen in them. Only ever added.

#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/board_photo.hpp"
#include "domain/sighting.hpp"

namespace gongkai::store {

class BoardPhotos {
public:
    explicit BoardPhotos(db::Connection& db) : db_(db) {}

    std::optional<domain::BoardPhoto> find(const std::string& id) const;
    std::vector<domain::BoardPhoto> at(const std::string& place, int at_most) const; // the newest first
    std::vector<domain::BoardPhoto> of_village(const std::string& village,
                                               Instant since) const; // the oldest first
    std::int64_t villagers_since(const std::string& place, Instant since) const;
    std::int64_t villagers_since(Instant since) const;
    domain::PhotoTally villagers_at(const std::string& place) const;
    // In which something hangs wrongly, and which no later photo of those in office answers; the newest
    // first.
    std::vector<domain::BoardPhoto> wrong_of_villagers(const std::string& village, Instant since) const;
    std::vector<domain::Sighting> sightings_in(const std::string& photo) const;

    void add(db::Transaction&, const domain::BoardPhoto& photo, const std::string& account);
    void add(db::Transaction&, const domain::Sighting& sighting);

private:
    db::Connection& db_;
};

}
