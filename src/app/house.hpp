#pragma once
// What lives as long as the server: the database, the law, the closed archive, the clock. A Desk is one
// person's turn at it: a connection and an Office around it.

#include <memory>

#include "app/live_duty_index.hpp"
#include "app/office.hpp"
#include "app/public_log.hpp"
#include "app/storage_health.hpp"
#include "base/bulkhead.hpp"
#include "base/clock.hpp"
#include "db/pool.hpp"

namespace gongkai::app {

class Publisher;

struct House {
    db::Pool& pool;
    const law::Statutes& statutes;
    const std::vector<domain::Categories>& categories;
    const store::Blobs& archive;
    const SealKey& key;
    PublicLog& log;
    Publisher& publisher;
    const Clock& clock;
    StorageHealth& storage;
    std::shared_ptr<CatalogBook> book = std::make_shared<CatalogBook>();
    std::shared_ptr<LiveDutyIndex> duties = std::make_shared<LiveDutyIndex>();
    std::shared_ptr<const Ways> ways = {}; // none: nothing leaves the house
    std::shared_ptr<Bulkhead> strangers_files = std::make_shared<Bulkhead>(2); // photos take memory
};

class Desk {
public:
    enum class Purpose { reading, writing };
    Desk(House& house, Purpose purpose, Instant now, domain::Actor actor)
        : lease_(purpose == Purpose::writing ? house.pool.write() : house.pool.read()),
          office{*lease_, house.statutes,  house.categories, house.archive, house.key, house.log,
                 now,     std::move(actor),  *house.book,      house.ways.get()}
    {
    }

private:
    db::Lease lease_;

public:
    Office office;
};

}
