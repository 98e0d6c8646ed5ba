#include "privacy/sheet_hits.hpp"

#include <algorithm>
#include <unordered_map>

namespace gongkai::privacy {
namespace {

constexpr std::size_t longest_label = 36; // bytes: twelve Chinese characters

class SheetScanner {
public:
    explicit SheetScanner(const Sheet& sheet) : sheet_(sheet) {}

    std::vector<CellHit> scan()
    {
        for (std::size_t i = 0; i < sheet_.cells.size(); ++i) {
            if (i == 0 || sheet_.cells[i - 1].row != sheet_.cells[i].row) note_heads(i);
            scan_cell(i);
        }
        std::vector<bool> known(sheet_.cells.size());
        for (const auto& hit : hits_)
            known[hit.cell] = true;
        for (auto& split : split_over_cells(sheet_))
            if (!known[split.cell]) hits_.push_back(std::move(split));
        std::ranges::stable_sort(hits_, {}, &CellHit::cell);
        return std::move(hits_);
    }

private:
    void scan_cell(std::size_t index)
    {
        const auto& cell = sheet_.cells[index];
        const bool amount = cell.kind == Cell::Kind::number && cell.text.find('.') != cell.text.npos;
        if (!amount && cell.kind != Cell::Kind::date && cell.text.size() >= 7)
            keep(index, Where::cell, cell.text, context_for(index));
        if (!cell.comment.empty()) keep(index, Where::comment, cell.comment, {});
        if (!cell.formula.empty()) keep(index, Where::formula, cell.formula, {});
    }

    // A row of words alone may be a table's head; a row with figures is an entry, whatever its words say.
    void note_heads(std::size_t first)
    {
        const auto row = sheet_.cells[first].row;
        auto end = first;
        for (; end < sheet_.cells.size() && sheet_.cells[end].row == row; ++end) {
            const auto& cell = sheet_.cells[end];
            if (cell.kind != Cell::Kind::text || holds_figures(cell.text)) return;
        }
        for (auto i = first; i < end; ++i) {
            const auto& cell = sheet_.cells[i];
            const auto says = may_be_head(cell.text) ? context_of(cell.text) : Context{};
            if (says.says_something()) heads_[cell.column] = says;
        }
    }

    Context context_for(std::size_t index) const
    {
        const auto& cell = sheet_.cells[index];
        const auto head = heads_.find(cell.column);
        auto context = head == heads_.end() ? Context{} : head->second;
        if (index == 0) return context;
        const auto& left = sheet_.cells[index - 1];
        const bool is_label = left.row == cell.row && left.column + 1 == cell.column &&
                              left.kind == Cell::Kind::text && left.text.size() <= longest_label;
        if (!is_label) return context;
        auto label = context_of(left.text);
        // 安装电话 | 1234567 is an expense and its amount.
        if (cell.kind == Cell::Kind::number) label.phone = false;
        return context | label;
    }

    void keep(std::size_t index, Where where, std::string_view text, const Context& context)
    {
        for (auto& hit : detect(text, context))
            hits_.push_back({index, where, std::move(hit), false});
    }

    const Sheet& sheet_;
    std::unordered_map<int, Context> heads_;
    std::vector<CellHit> hits_;
};

}

std::vector<CellHit> hits_in(const Sheet& sheet)
{
    return SheetScanner(sheet).scan();
}

}
