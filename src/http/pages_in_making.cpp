#include "http/pages_in_making.hpp"

#include <utility>

namespace gongkai::http {

bool PagesInMaking::begin(const std::string& key, Resume& resume)
{
    const std::lock_guard guard(lock_);
    const auto [place, is_first] = waiting_.try_emplace(key);
    if (!is_first) place->second.push_back(std::move(resume));
    return is_first;
}

void PagesInMaking::made(const std::string& key)
{
    std::vector<Resume> waited;
    {
        const std::lock_guard guard(lock_);
        const auto place = waiting_.find(key);
        if (place == waiting_.end()) return;
        waited = std::move(place->second);
        waiting_.erase(place);
    }
    for (auto& resume : waited) resume();
}

}
