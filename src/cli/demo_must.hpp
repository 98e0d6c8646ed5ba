#pragma once
// What seeds the demonstration can't be refused: if it is, the demonstration is broken.

#include <stdexcept>

#include "base/result.hpp"
#include "render/say.hpp"

namespace gongkai::cli {

template<class T>
T demo_must(Result<T> result)
{
    if (!result) throw std::runtime_error("demo: " + render::say(result.error()));
    return std::move(*result);
}

}
