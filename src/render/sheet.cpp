#include "render/sheet.hpp"

#include <deque>

#include "base/ensure.hpp"
#include "render/sheet_composition.hpp"

namespace gongkai::render {

namespace {

std::string document_title(const Sheet& sheet)
{
    return sheet.village.empty() ? sheet.title : sheet.village + " " + sheet.title;
}

}

std::vector<std::string> paragraphs_of(const Sheet& sheet)
{
    std::vector<std::string> paragraphs = sheet.paragraphs;
    for (const Passage& passage : sheet.passages) {
        if (!passage.heading.empty()) paragraphs.push_back(passage.heading);
        paragraphs.insert(paragraphs.end(), passage.paragraphs.begin(), passage.paragraphs.end());
    }
    return paragraphs;
}

struct SheetPile::Laid {
    explicit Laid(const SheetOptions& asked)
        : options(asked), canvas(paper_of(asked).width, paper_of(asked).height)
    {
    }
    SheetOptions options;
    Canvas canvas;
    std::deque<SheetComposition> sheets = {}; // which don't move once they are laid
    std::string title = {}, language = {}, only_code = {};
};

SheetPile::SheetPile(const SheetOptions& options) : laid_(std::make_unique<Laid>(options)) {}

SheetPile::~SheetPile() = default;

std::size_t SheetPile::add(const Sheet& sheet)
{
    if (laid_->sheets.empty()) name_after(sheet);
    return laid_->sheets.emplace_back(laid_->canvas, sheet, laid_->options).pages();
}

void SheetPile::put_first(const Sheet& sheet)
{
    name_after(sheet);
    laid_->sheets.emplace_front(laid_->canvas, sheet, laid_->options);
}

void SheetPile::name_after(const Sheet& sheet)
{
    laid_->title = document_title(sheet);
    laid_->language = sheet.language;
    laid_->only_code = sheet.qr_payload;
}

std::string SheetPile::pdf()
{
    ENSURE(!laid_->sheets.empty());
    for (SheetComposition& sheet : laid_->sheets)
        sheet.draw();
    const bool alone = laid_->sheets.size() == 1;
    return laid_->canvas.take({laid_->title, laid_->language, alone ? laid_->only_code : std::string()});
}

std::string sheets_pdf(std::span<const Sheet> sheets, const SheetOptions& options)
{
    SheetPile pile(options);
    for (const Sheet& sheet : sheets)
        pile.add(sheet);
    return pile.pdf();
}

std::size_t sheet_pages(const Sheet& sheet, const SheetOptions& options)
{
    return SheetPile(options).add(sheet);
}

std::string sheet_pdf(const Sheet& sheet, const SheetOptions& options)
{
    return sheets_pdf({&sheet, 1}, options);
}

std::u32string without_glyph(std::string_view text)
{
    return Typesetter::of_this_thread().without_glyph(text);
}

}
