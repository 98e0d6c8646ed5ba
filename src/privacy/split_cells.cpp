#include <algorithm>
#include <limits>
#include <optional>
#include <unordered_map>

#include "privacy/glyphs.hpp"
#include "privacy/numbers.hpp"
#include "privacy/sheet_hits.hpp"

namespace gongkai::privacy {
namespace {

constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();
constexpr std::size_t longest_number = 19;

// The digits of a cell that holds nothing else; empty for any other cell.
std::string piece_of(const Cell& cell)
{
    if (cell.text.empty() || cell.text.size() > 3 * longest_number || cell.kind == Cell::Kind::date)
        return {};
    const auto first = static_cast<unsigned char>(cell.text.front());
    const bool may_be_digit =
        first <= '9' || first == 'X' || first == 0xEF; // 0xEF begins the full-width forms
    if (!may_be_digit) return {};
    std::string piece;
    for (const auto& glyph : glyphs_of(cell.text)) {
        if (glyph.shape == Shape::gap && glyph.point != '.') continue;
        if (glyph.shape != Shape::digit && glyph.shape != Shape::ex) return {};
        piece += glyph.value == 10 ? 'X' : static_cast<char>('0' + glyph.value);
    }
    return piece.size() < longest_number ? piece : std::string();
}

enum class Direction { across, down };

struct Chain {
    std::string symbols;
    std::vector<std::size_t> cells;
    std::vector<std::size_t> sizes;
    bool typed_as_text = true;
};

std::optional<Kind> judge(const Chain& chain, Direction direction)
{
    if (is_identity_18(chain.symbols)) return Kind::identity;
    if (direction == Direction::down || !chain.typed_as_text) return {};
    if (chain.sizes.front() >= 4 && is_bank_card(chain.symbols)) return Kind::bank_card;
    using Sizes = std::vector<std::size_t>;
    const bool usual = chain.sizes == Sizes{3, 4, 4} || chain.sizes == Sizes{3, 8} ||
                       chain.sizes == Sizes{7, 4} || chain.sizes == Sizes(11, 1);
    return usual && is_mobile(chain.symbols) ? std::optional(Kind::phone) : std::nullopt;
}

class SplitFinder {
public:
    explicit SplitFinder(const Sheet& sheet) : sheet_(sheet), taken_(sheet.cells.size())
    {
        for (const auto& cell : sheet.cells)
            pieces_.push_back(piece_of(cell));
    }

    std::vector<CellHit> find()
    {
        follow(next_across(), Direction::across);
        follow(next_down(), Direction::down);
        return std::move(hits_);
    }

private:
    std::vector<std::size_t> next_across() const
    {
        std::vector<std::size_t> next(pieces_.size(), nothing);
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
            const auto& here = sheet_.cells[i];
            const auto& there = sheet_.cells[i + 1];
            const bool joined = here.row == there.row && here.column + 1 == there.column;
            if (joined && !pieces_[i].empty() && !pieces_[i + 1].empty()) next[i] = i + 1;
        }
        return next;
    }

    std::vector<std::size_t> next_down() const
    {
        std::vector<std::size_t> next(pieces_.size(), nothing);
        std::unordered_map<int, std::size_t> above;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].empty()) continue;
            const auto& cell = sheet_.cells[i];
            const auto known = above.find(cell.column);
            if (known != above.end() && sheet_.cells[known->second].row + 1 == cell.row)
                next[known->second] = i;
            above[cell.column] = i;
        }
        return next;
    }

    void follow(const std::vector<std::size_t>& next, Direction direction)
    {
        for (std::size_t start = 0; start < next.size(); ++start) {
            if (next[start] == nothing || taken_[start]) continue;
            Chain chain;
            for (auto at = start; at != nothing && !taken_[at]; at = next[at]) {
                chain.symbols += pieces_[at];
                if (chain.symbols.size() > longest_number) break;
                chain.cells.push_back(at);
                chain.sizes.push_back(pieces_[at].size());
                chain.typed_as_text = chain.typed_as_text && sheet_.cells[at].kind == Cell::Kind::text;
                if (chain.cells.size() < 2 || chain.symbols.size() < 11) continue;
                if (const auto kind = judge(chain, direction)) {
                    keep(chain, *kind);
                    break;
                }
            }
        }
    }

    void keep(const Chain& chain, Kind kind)
    {
        for (const auto cell : chain.cells) {
            taken_[cell] = true;
            hits_.push_back(
                {cell, Where::cell, {kind, 0, sheet_.cells[cell].text.size(), chain.symbols}, true});
        }
    }

    const Sheet& sheet_;
    std::vector<std::string> pieces_;
    std::vector<bool> taken_;
    std::vector<CellHit> hits_;
};

}

std::vector<CellHit> split_over_cells(const Sheet& sheet)
{
    return SplitFinder(sheet).find();
}

}
