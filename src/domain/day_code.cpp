#include "domain/day_code.hpp"

#include "base/hash.hpp"
#include "domain/edition_code.hpp"

namespace gongkai::domain {

std::string make_day_code(Date day, std::string_view log_root)
{
    constexpr std::size_t letters = 4;
    const auto digest = sha256("gongkai day code\n" + to_text(day) + "\n" + std::string(log_root) + "\n");
    return code_letters({reinterpret_cast<const char*>(digest.data()), digest.size()}, letters);
}

}
