#pragma once
// A vector that leaves its numbers unwritten until somebody fills them: hundreds of megabytes are then
// touched for the first time by the threads that fill them, not by one thread that writes zeros nobody wants.

#include <memory>
#include <type_traits>
#include <vector>

namespace gongkai {

template<class T>
struct UnwrittenAllocator : std::allocator<T> {
    static_assert(std::is_trivially_default_constructible_v<T>);
    template<class U>
    struct rebind {
        using other = UnwrittenAllocator<U>;
    };

    template<class U, class... Arguments>
    void construct(U* at, Arguments&&... arguments)
    {
        if constexpr (sizeof...(Arguments) == 0)
            ::new (static_cast<void*>(at)) U;
        else
            ::new (static_cast<void*>(at)) U(std::forward<Arguments>(arguments)...);
    }
};

template<class T>
using RawVector = std::vector<T, UnwrittenAllocator<T>>;

}
