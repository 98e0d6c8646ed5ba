#pragma once
// Photos of stages of projects, by their digests. Only ever added.

#include "db/connection.hpp"
#include "db/transaction.hpp"

namespace gongkai::store {

struct KeptStagePhoto {
    std::string digest; // SHA-256 of the JPEG, hex
    std::string blob;   // of the sealed picture
    std::string added_by;
    Instant added_at;
};

class StagePhotos {
public:
    explicit StagePhotos(db::Connection& db) : db_(db) {}

    std::optional<std::string> blob_of(const std::string& digest) const;
    void add(db::Transaction&, const KeptStagePhoto& photo);

private:
    db::Connection& db_;
};

}
