#include "store/board_photos.hpp"

#include "sql/board_photo.hpp"

namespace gongkai::store {

using domain::BoardPhoto;
using domain::Sighting;

std::optional<BoardPhoto> BoardPhotos::find(const std::string& id) const
{
    return db_.find<BoardPhoto>(sql::find_board_photo, id);
}

std::vector<BoardPhoto> BoardPhotos::at(const std::string& place, int at_most) const
{
    return db_.list<BoardPhoto>(sql::photos_at, place, at_most);
}

std::vector<BoardPhoto> BoardPhotos::of_village(const std::string& village, Instant since) const
{
    return db_.list<BoardPhoto>(sql::photos_of_village, village, since);
}

std::int64_t BoardPhotos::villagers_since(const std::string& place, Instant since) const
{
    return db_.one<std::int64_t>(sql::villagers_photos_at_since, place, since);
}

std::int64_t BoardPhotos::villagers_since(Instant since) const
{
    return db_.one<std::int64_t>(sql::villagers_photos_since, since);
}

domain::PhotoTally BoardPhotos::villagers_at(const std::string& place) const
{
    return db_.one<domain::PhotoTally>(sql::villagers_photo_tally, place);
}

std::vector<BoardPhoto> BoardPhotos::wrong_of_villagers(const std::string& village, Instant since) const
{
    return db_.list<BoardPhoto>(sql::wrong_photos_of_villagers, village, since);
}

std::vector<Sighting> BoardPhotos::sightings_in(const std::string& photo) const
{
    return db_.list<Sighting>(sql::sightings_in, photo);
}

void BoardPhotos::add(db::Transaction&, const BoardPhoto& p, const std::string& account)
{
    db_.run(sql::add_board_photo, p.id, p.place, p.file_name, p.original, p.blob, p.fingerprint, p.taken_at,
            p.received_at, p.seen_before, p.sender, p.words, account);
}

void BoardPhotos::add(db::Transaction&, const Sighting& s)
{
    db_.run(sql::add_sighting, s.photo, s.mark, s.verdict, s.posting, s.printed_on);
}

}
