#include "domain/ledger_signature.hpp"

#include "base/text.hpp"
#include "domain/ledger_words.hpp"

namespace gongkai::domain {
namespace {

constexpr std::size_t longest_name = 40;
constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

}

std::vector<Signatory> signatories_of(const Grid::Row& row)
{
    std::vector<Signatory> found;
    for (const auto* cell : row.cells) {
        const bool colon =
            cell->text.find(':') != std::string::npos || cell->text.find(wide_colon) != std::string::npos;
        const auto roles = colon ? words::roles(cell->text) : std::vector<words::Role>{};
        for (const auto& [role, name] : roles)
            found.push_back({role, name});
        const bool is_name =
            roles.empty() && !found.empty() && found.back().name.empty() && cell->text.size() < longest_name;
        if (is_name) found.back().name = trim(cell->text);
    }
    return found;
}

}
