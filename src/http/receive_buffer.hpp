#pragma once
// What a connection has received and not yet dealt with. Small while nothing happens: thousands may wait.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace gongkai::http {

class ReceiveBuffer {
public:
    std::string_view bytes() const { return {store_.data() + begin_, end_ - begin_}; }
    void drop(std::size_t count)
    {
        begin_ += count;
        if (begin_ == end_) begin_ = end_ = 0;
    }
    std::span<char> room()
    {
        if (store_.size() - end_ < 512) make_room();
        return std::span(store_).subspan(end_);
    }
    void received(std::size_t count) { end_ += count; }

private:
    void make_room()
    {
        if (begin_ > 0) std::memmove(store_.data(), store_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        if (store_.size() - end_ < 1024) store_.resize(std::max<std::size_t>(store_.size() * 2, 2048));
    }
    std::vector<char> store_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}
