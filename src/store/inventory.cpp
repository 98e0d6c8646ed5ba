#include "store/inventory.hpp"

#include "sql/edition.hpp"
#include "sql/upload.hpp"

namespace gongkai::store {

std::vector<domain::Edition> Inventory::editions_after(const std::string& id, int at_most) const
{
    return db_.list<domain::Edition>(sql::editions_after, id, at_most);
}

std::vector<std::string> Inventory::upload_blobs() const
{
    return db_.list<std::string>(sql::upload_blobs);
}

}
