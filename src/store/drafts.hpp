#pragma once
// Drafts, what was said about them, and the files they were read from.

#include "base/result.hpp"
#include "db/connection.hpp"
#include "db/transaction.hpp"
#include "domain/draft.hpp"

#include <vector>

namespace gongkai::store {

struct Upload {
    std::string id;
    std::string village;
    std::string file_name;
    std::int64_t size = 0;
    std::string blob; // name in the closed archive
    std::string uploaded_by;
    Instant uploaded_at;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, village, file_name, size, blob, uploaded_by, uploaded_at))

class Drafts {
public:
    explicit Drafts(db::Connection& db) : db_(db) {}

    std::optional<domain::Draft> find(const std::string& id) const;
    std::optional<domain::Draft> open(const std::string& village, const std::string& item,
                                      const std::string& period) const;
    std::vector<domain::Draft> open_in(const std::string& village) const;
    std::vector<domain::Review> reviews(const std::string& draft) const; // oldest first
    std::optional<Upload> upload(const std::string& id) const;

    void add(db::Transaction&, const domain::Draft& draft); // db::UniqueViolation when one is open already
    // Refuses when somebody saved since the version that this draft was read with; counts the version up.
    Result<> save(db::Transaction&, domain::Draft& draft);
    void add_review(db::Transaction&, const domain::Review& review);
    void add_upload(db::Transaction&, const Upload& upload);

private:
    db::Connection& db_;
};

}
