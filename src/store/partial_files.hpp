#pragma once
// Files that come in pieces: rows, and the folder in which their bytes lie meanwhile, for nobody else's eyes.

#include <filesystem>
#include <vector>

#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/partial_file.hpp"

namespace gongkai::store {

class PartialFiles {
public:
    PartialFiles(db::Connection& db, std::filesystem::path folder) : db_(db), folder_(std::move(folder)) {}

    std::optional<domain::PartialFile> find(const std::string& id) const;
    std::vector<domain::PartialFile> of(const std::string& account) const;
    std::vector<domain::PartialFile> expired(Instant at) const;
    bool is_there(const domain::PartialFile& file) const; // not after a backup was put back: it has rows only
    std::string bytes_of(const domain::PartialFile& file) const; // those that are safe

    void add(db::Transaction&, const domain::PartialFile& file);
    // On the disk first, then in the row: what came after a crash between the two is cut off next time. False
    // when another piece came meanwhile.
    bool grow(db::Transaction&, const domain::PartialFile& file, std::string_view piece, Instant expires_at);
    void drop(db::Transaction&, const domain::PartialFile& file); // its bytes too

private:
    std::filesystem::path path_of(const std::string& id) const { return folder_ / id; }

    db::Connection& db_;
    std::filesystem::path folder_;
};

}
