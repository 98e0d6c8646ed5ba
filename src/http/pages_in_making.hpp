#pragma once
// Which public pages are being made at this moment: when a page changes, all who want it wait for one making of it
// instead of each starting their own.

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace gongkai::http {

class PagesInMaking {
public:
    using Resume = std::move_only_function<void()>;

    // True: nobody makes it, so the caller does, and says made() whatever comes of it; `resume` is left alone.
    // False: `resume` was taken and is called then.
    bool begin(const std::string& key, Resume& resume);
    void made(const std::string& key);

private:
    std::mutex lock_; // guards waiting_
    std::unordered_map<std::string, std::vector<Resume>> waiting_; // by page; no entry when nobody makes it
};

}
