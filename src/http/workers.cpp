#include "http/workers.hpp"

namespace gongkai::http {

Workers::Workers(unsigned threads, std::size_t longest_queue) : longest_queue_(longest_queue)
{
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

void Workers::finish()
{
    {
        const std::lock_guard guard(lock_);
        closing_ = true;
    }
    wake_.notify_all();
    threads_.clear();
}

bool Workers::has_room()
{
    const std::lock_guard guard(lock_);
    return jobs_.size() < longest_queue_;
}

std::size_t Workers::waiting()
{
    const std::lock_guard guard(lock_);
    return jobs_.size();
}

void Workers::add(std::move_only_function<void()> job)
{
    {
        const std::lock_guard guard(lock_);
        jobs_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void Workers::work()
{
    std::unique_lock held(lock_);
    while (true) {
        wake_.wait(held, [this] { return closing_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        held.unlock();
        job();
        job = nullptr;
        held.lock();
    }
}

}
