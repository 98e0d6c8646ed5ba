#include "web/shared/parts.hpp"

#include <utility>

namespace gongkai::web {

const char* tone_class(Tone tone)
{
    switch (tone) {
    case Tone::none: return "none";
    case Tone::ok: return "ok";
    case Tone::warn: return "warn";
    case Tone::bad: return "bad";
    }
    std::unreachable();
}

const char* tone_sign(Tone tone)
{
    switch (tone) {
    case Tone::none: return "○";
    case Tone::ok: return "✓";
    case Tone::warn: return "▲";
    case Tone::bad: return "✕";
    }
    std::unreachable();
}

Tag tag(Tone tone, std::string words)
{
    return {tone_class(tone), tone_sign(tone), std::move(words)};
}

Stamp stamp(Tone tone, std::string words, std::string note)
{
    return {tone_class(tone), std::move(words), std::move(note)};
}

}
