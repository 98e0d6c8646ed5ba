#include <algorithm>

#include "privacy/scan.hpp"
#include "privacy/sheet_hits.hpp"

namespace gongkai::privacy {
namespace {

// What remains of a masked number can make its neighbours look like another one; twice has always been
// enough.
constexpr int most_rounds = 4;

// What stays visible at either end. Of an identity number the birth date must go, so four and two; a
// telephone keeps its operator; of anything else as little as lets its owner know it again.
struct Ends {
    std::size_t head = 0;
    std::size_t stars = 0;
    std::size_t tail = 2;
};

Ends ends_of(Kind kind, std::size_t size)
{
    switch (kind) {
    case Kind::identity:
    case Kind::bank_card: return {4, 10, 2};
    case Kind::phone: return {3, 6, 2};
    case Kind::landline: return {size > 8 ? std::size_t{3} : std::size_t{1}, 6, 1};
    case Kind::social_card: return {2, 8, 2};
    }
    return {};
}

void mask_in_place(std::string& text, const std::vector<const CellHit*>& hits)
{
    for (auto at = hits.rbegin(); at != hits.rend(); ++at) {
        const auto& hit = (*at)->hit;
        const auto hidden = (*at)->part ? std::string(hit.end - hit.begin, '*') : mask(hit.kind, hit.symbols);
        text.replace(hit.begin, hit.end - hit.begin, hidden);
    }
}

void mask_cells(Sheet& sheet)
{
    const auto hits = hits_in(sheet);
    for (std::size_t i = 0; i < hits.size();) {
        auto& cell = sheet.cells[hits[i].cell];
        std::vector<const CellHit*> text, comment, formula;
        for (const auto index = hits[i].cell; i < hits.size() && hits[i].cell == index; ++i) {
            auto& kind = hits[i].where == Where::comment   ? comment
                         : hits[i].where == Where::formula ? formula
                                                           : text;
            kind.push_back(&hits[i]);
        }
        mask_in_place(cell.text, text);
        mask_in_place(cell.comment, comment);
        mask_in_place(cell.formula, formula);
        if (!text.empty()) cell.kind = Cell::Kind::text;
    }
}

}

std::string mask(Kind kind, std::string_view number)
{
    const auto [head, stars, tail] = ends_of(kind, number.size());
    if (number.size() <= head + tail) return std::string(stars, '*');
    return std::string(number.substr(0, head)) + std::string(stars, '*') +
           std::string(number.substr(number.size() - tail));
}

std::string mask_hits(std::string text, const std::vector<Hit>& hits)
{
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
        text.replace(hit->begin, hit->end - hit->begin, mask(hit->kind, hit->symbols));
    return text;
}

std::string masked(std::string_view text)
{
    std::string clean(text);
    for (int round = 0; round < most_rounds; ++round) {
        const auto hits = detect(clean);
        if (hits.empty()) break;
        clean = mask_hits(std::move(clean), hits);
    }
    return clean;
}

Workbook masked(Workbook book)
{
    for (int round = 0; round < most_rounds && !scan(book).empty(); ++round) {
        for (auto& sheet : book.sheets) {
            mask_cells(sheet);
            sheet.name = masked(sheet.name);
        }
        for (auto& property : book.properties)
            property.value =
                mask_hits(std::move(property.value), detect(property.value, context_of(property.name)));
    }
    return book;
}

}
