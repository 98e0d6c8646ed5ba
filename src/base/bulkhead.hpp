#pragma once
// A bulkhead (Nygard, Release It!): of one kind of work only so much is done at once, whoever asks for more, so
// that everything else goes on.

#include <memory>
#include <semaphore>

namespace gongkai {

class Bulkhead {
    struct Leave {
        void operator()(Bulkhead* left) const { left->free_.release(); }
    };

public:
    using Place = std::unique_ptr<Bulkhead, Leave>; // left when it ends

    explicit Bulkhead(std::ptrdiff_t places) : free_(places) {}

    Place enter() { return Place(free_.try_acquire() ? this : nullptr); } // none: all are taken, nobody waits

private:
    std::counting_semaphore<> free_;
};

}
