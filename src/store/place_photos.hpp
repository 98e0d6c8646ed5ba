#pragma once
// Photos of places. Only ever added; the newest is shown.

#include "db/connection.hpp"
#include "db/transaction.hpp"

namespace gongkai::store {

struct PlacePhoto {
    std::string id;
    std::string place;
    std::string digest;   // SHA-256 of the JPEG, hex
    std::string blob;     // of the sealed picture
    std::string added_by; // account
    Instant added_at;
};
BOOST_DESCRIBE_STRUCT(PlacePhoto, (), (id, place, digest, blob, added_by, added_at))

class PlacePhotos {
public:
    explicit PlacePhotos(db::Connection& db) : db_(db) {}

    std::optional<PlacePhoto> of(const std::string& place) const;
    void add(db::Transaction&, const PlacePhoto& photo);

private:
    db::Connection& db_;
};

}
