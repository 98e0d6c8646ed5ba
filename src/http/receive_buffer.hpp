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
        if (store_.size() - end_ < 512 || (filled_ && store_.size() < most)) make_room();
        return std::span(store_).subspan(end_);
    }
    void received(std::size_t count)
    {
        end_ += count;
        filled_ = end_ == store_.size();
    }
    void shrink() // after a large body, when nothing is left in it
    {
        if (end_ == 0 && store_.size() > usual) store_ = {};
    }

private:
    static constexpr std::size_t usual = 2 * 1024;
    static constexpr std::size_t most = 32 * 1024; // grown to while more comes than there was room for

    void make_room()
    {
        if (begin_ > 0) std::memmove(store_.data(), store_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        if (filled_ || store_.size() - end_ < 1024) store_.resize(std::max(store_.size() * 2, usual));
        filled_ = false;
    }
    std::vector<char> store_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool filled_ = false;
};

}
