#include "base/initials.hpp"

#include "base/ensure.hpp"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace gongkai {
namespace {

const icu::Transliterator& romaniser()
{
    static const auto made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> t(icu::Transliterator::createInstance(
            "Han-Latin; Latin-ASCII; Upper", UTRANS_FORWARD, status));
        ENSURE(U_SUCCESS(status) != 0 && t != nullptr);
        return t;
    }();
    return *made;
}

char first_letter(icu::UnicodeString character)
{
    romaniser().transliterate(character);
    const auto first = character.isEmpty() ? u'X' : character.charAt(0);
    return first >= u'A' && first <= u'Z' ? static_cast<char>(first) : '\0';
}

}

std::string initials_of(std::string_view name, std::size_t most)
{
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    std::string initials;
    for (int32_t at = 0; at < text.length() && initials.size() < most; at = text.moveIndex32(at, 1))
        if (const char letter = first_letter(icu::UnicodeString(text.char32At(at)))) initials += letter;
    return initials.empty() ? "X" : initials;
}

}
