#pragma once
// Connections for many threads. SQLite: one writer, first come first served, and several readers that always
// see the last commit. PostgreSQL: one set for both.

#include <chrono>
#include <functional>
#include <memory>

#include "db/connection.hpp"

namespace gongkai::db {

class Shelf; // connections at rest and the queue of those who wait for one

class Lease { // a connection of the pool, until the end of the scope
public:
    Lease(Shelf& shelf, std::unique_ptr<Connection> connection);
    ~Lease();
    Lease(Lease&&) noexcept;
    Lease& operator=(Lease&&) = delete;
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

private:
    Shelf* shelf_;
    std::unique_ptr<Connection> connection_;
};

struct PoolOptions {
    std::size_t connections = 4;              // SQLite: readers; PostgreSQL: all
    std::chrono::milliseconds patience{5000}; // longest wait for a lease, then Busy
};

class Pool {
public:
    using Open = std::function<std::unique_ptr<Connection>()>;

    Pool(Engine engine, Open write, Open read, PoolOptions options = {});
    ~Pool();

    Engine engine() const { return engine_; }
    Lease read();  // on SQLite this connection refuses to write
    Lease write(); // don't ask for one while holding one: on SQLite it waits for you until it is Busy

private:
    Engine engine_;
    std::unique_ptr<Shelf> writers_;
    std::unique_ptr<Shelf> readers_; // none: the writers serve
};

// A path or "memory:NAME" for SQLite, a postgresql:// URI for PostgreSQL.
std::unique_ptr<Pool> open_pool(const std::string& where, PoolOptions options = {});
// One connection of its own, for commands.
std::unique_ptr<Connection> open(const std::string& where);

}
