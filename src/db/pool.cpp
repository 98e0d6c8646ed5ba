#include "db/pool.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "db/postgres.hpp"
#include "db/sqlite.hpp"
#include "db/waits.hpp"

namespace gongkai::db {

namespace {

struct Counted { // for the process, as its connections are
    std::mutex mutex;
    Waits waits;
};

Counted& counted()
{
    static Counted shared;
    return shared;
}

void count_wait(std::chrono::steady_clock::time_point since, bool was_served)
{
    const std::lock_guard lock(counted().mutex);
    auto& waits = counted().waits;
    ++waits.count;
    waits.given_up += was_served ? 0 : 1;
    waits.took += std::chrono::steady_clock::now() - since;
}

}

Waits waits()
{
    const std::lock_guard lock(counted().mutex);
    return counted().waits;
}

class Shelf {
public:
    Shelf(Pool::Open open, std::size_t limit, std::chrono::milliseconds patience)
        : open_(std::move(open)), limit_(limit), patience_(patience)
    {
    }

    std::unique_ptr<Connection> take();
    void put_back(std::unique_ptr<Connection> connection);

private:
    struct Waiting {
        std::unique_ptr<Connection> given;
        bool may_open = false;
        bool is_served() const { return given || may_open; }
    };

    std::unique_ptr<Connection> wait();
    std::unique_ptr<Connection> open();

    const Pool::Open open_;
    const std::size_t limit_;
    const std::chrono::milliseconds patience_;
    std::mutex mutex_; // guards everything below
    std::condition_variable served_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::deque<Waiting*> queue_; // first come, first served
    std::size_t open_count_ = 0;
};

std::unique_ptr<Connection> Shelf::take()
{
    auto connection = wait();
    return connection ? std::move(connection) : open();
}

// A connection, or nothing: then the caller may open one.
std::unique_ptr<Connection> Shelf::wait()
{
    std::unique_lock lock(mutex_);
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }
    if (open_count_ < limit_) {
        ++open_count_;
        return nullptr;
    }
    Waiting me;
    queue_.push_back(&me);
    const auto since = std::chrono::steady_clock::now();
    const bool was_served = served_.wait_for(lock, patience_, [&] { return me.is_served(); });
    count_wait(since, was_served);
    if (!was_served) {
        std::erase(queue_, &me);
        throw Busy("lease", "every connection is in use");
    }
    return std::move(me.given);
}

std::unique_ptr<Connection> Shelf::open()
{
    struct Place { // given to the next in the queue when opening fails
        Shelf& shelf;
        bool is_used = false;
        ~Place()
        {
            if (!is_used) shelf.put_back(nullptr);
        }
    } place{*this};
    auto connection = open_();
    place.is_used = true;
    return connection;
}

// Nothing put back means that a place has become free.
void Shelf::put_back(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(mutex_);
    if (queue_.empty()) {
        if (connection)
            idle_.push_back(std::move(connection));
        else
            --open_count_;
        return;
    }
    auto& next = *queue_.front();
    queue_.pop_front();
    next.may_open = !connection;
    next.given = std::move(connection);
    served_.notify_all();
}

Lease::Lease(Shelf& shelf, std::unique_ptr<Connection> connection)
    : shelf_(&shelf), connection_(std::move(connection))
{
}

Lease::Lease(Lease&&) noexcept = default;

Lease::~Lease()
{
    if (!connection_) return;
    if (connection_->is_spent()) connection_.reset();
    shelf_->put_back(std::move(connection_));
}

Pool::Pool(Engine engine, Open write, Open read, PoolOptions options)
    : engine_(engine),
      writers_(std::make_unique<Shelf>(std::move(write), engine == Engine::sqlite ? 1 : options.connections,
                                       options.patience)),
      readers_(engine == Engine::sqlite
                   ? std::make_unique<Shelf>(std::move(read), options.connections, options.patience)
                   : nullptr)
{
}

Pool::~Pool() = default;

Lease Pool::read()
{
    auto& shelf = readers_ ? *readers_ : *writers_;
    return {shelf, shelf.take()};
}

Lease Pool::write()
{
    return {*writers_, writers_->take()};
}

namespace {

bool is_postgres(const std::string& where)
{
    return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

}

std::unique_ptr<Pool> open_pool(const std::string& where, PoolOptions options)
{
    if (is_postgres(where)) {
        const auto open = [where] { return open_postgres(where); };
        return std::make_unique<Pool>(Engine::postgres, open, open, options);
    }
    const auto write = [where] { return open_sqlite(where); };
    const auto read = [where] { return open_sqlite(where, {.read_only = true}); };
    return std::make_unique<Pool>(Engine::sqlite, write, read, options);
}

std::unique_ptr<Connection> open(const std::string& where)
{
    return is_postgres(where) ? open_postgres(where) : open_sqlite(where);
}

}
