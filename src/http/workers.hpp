#pragma once
// A fixed number of threads for answers, with a bounded queue in front.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gongkai::http {

class Workers {
public:
    Workers(unsigned threads, std::size_t longest_queue);
    ~Workers() { finish(); }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    void finish(); // the jobs already queued, then the threads
    bool has_room();
    std::size_t waiting();
    void add(std::move_only_function<void()> job); // ask has_room() first; a few too many do no harm

private:
    void work();
    std::mutex lock_; // guards the two below
    std::deque<std::move_only_function<void()>> jobs_;
    bool closing_ = false;
    std::condition_variable wake_;
    const std::size_t longest_queue_;
    std::vector<std::jthread> threads_;
};

}
