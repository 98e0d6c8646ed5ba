#include "render/sheet_composition.hpp"

namespace gongkai::render {

namespace {
constexpr std::size_t fewest_beside = 10; // rows that are worth two tables side by side
// From the one that photos usually have down to the least, before words need another page; and up, where words
// leave room.
struct PhotoShares {
    std::array<double, 5> tight;
    std::array<double, 5> roomy;
};
constexpr PhotoShares above_words{{0.26, 0.22, 0.18, 0.14, 0.1}, {0.32, 0.38, 0.44, 0.5, 0.56}};
constexpr PhotoShares beside_words{{0.36, 0.32, 0.28, 0.24, 0.2}, {0.4, 0.44, 0.48, 0.5, 0.52}};

const PhotoShares& shares_of(const SheetPainter& painter)
{
    return painter.photos_beside() ? beside_words : above_words;
}
}

SheetComposition::SheetComposition(Canvas& canvas, const Sheet& sheet, const SheetOptions& options)
    : canvas_(canvas),
      sheet_(with_voice_in_place(sheet, options)),
      options_(options),
      paper_(paper_of(options)),
      painter_(canvas, sheet_, paper_)
{
    leave_room_for_photos(shares_of(painter_).tight.front());
    bottom_of_first_ = painter_.content_bottom() - painter_.voice_height();
    if (!sheet_.passages.empty()) {
        lay_flow();
        return;
    }
    if (!sheet_.columns.empty()) choose_table();
    lay_paragraphs();
    if (plan_) lay_table();
}

void SheetComposition::draw()
{
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        draw_page(pages_[i], i);
        canvas_.end_page();
    }
}

// A long objection would leave no room beside it: then it is the first paragraph instead of a box.
Sheet SheetComposition::with_voice_in_place(const Sheet& sheet, const SheetOptions& options)
{
    const Paper& paper = paper_of(options);
    if (voice_height(sheet, paper) < paper.height * 0.2) return sheet;
    Sheet changed = sheet;
    std::vector<std::string> said;
    for (const Voice& voice : changed.voice)
        said.push_back(voice.lead + voice.text);
    if (!changed.passages.empty())
        changed.passages.insert(changed.passages.begin(), {{}, said});
    else
        changed.paragraphs.insert(changed.paragraphs.begin(), said.begin(), said.end());
    changed.voice.clear();
    return changed;
}

// The roomiest way of setting the table that still fits on one page; else the tightest that fits across.
void SheetComposition::choose_table()
{
    if (sheet_.look == SheetLook::list) {
        choose_list();
        return;
    }
    const double first = bottom_of(0) - top_of(0);
    const double smallest = paper_.tables.back().body;
    for (const Setting& setting : paper_.tables) {
        const double at_least = static_cast<double>(sheet_.rows.size()) * line_box * setting.body;
        const bool hopeless = at_least > first * setting.panels || !sheet_.paragraphs.empty();
        if (hopeless && setting.body > smallest) continue;
        const auto pages = table_pages(setting);
        if (pages && (setting.body <= smallest || *pages == 1)) return;
    }
    if (!plan_->fits_across()) plan_->measure_rows();
}

// A list: the largest letters, in one table or several side by side, that take no more pages than the
// smallest.
void SheetComposition::choose_list()
{
    std::optional<std::size_t> fewest;
    for (const Setting& setting : paper_.lists)
        if (setting.body <= paper_.lists.back().body)
            if (const auto pages = table_pages(setting)) fewest = std::min(*pages, fewest.value_or(*pages));
    const bool is_short = sheet_.rows.size() < fewest_beside;
    const double tallest = bottom_of(1) - top_of(1);
    for (const Setting& setting : paper_.lists) {
        if (is_short && setting.panels > 1) continue;
        const double at_least = static_cast<double>(sheet_.rows.size()) * line_box * setting.body;
        if (fewest && at_least > static_cast<double>(*fewest) * tallest * setting.panels)
            continue; // hopeless
        const auto pages = table_pages(setting);
        if (pages && *pages <= fewest.value_or(*pages)) return;
    }
    if (!plan_->fits_across()) plan_->measure_rows();
}

// How many pages the table takes set like this; none where it doesn't fit across.
std::optional<std::size_t> SheetComposition::table_pages(const Setting& setting)
{
    plan_.emplace(sheet_, setting, painter_.content_width());
    if (!plan_->fits_across()) return {};
    plan_->measure_rows();
    return plan_->pages(bottom_of(0) - top_of(0), bottom_of(1) - top_of(1)).size();
}

void SheetComposition::lay_paragraphs()
{
    pages_.emplace_back();
    if (sheet_.paragraphs.empty()) return;
    const std::span<const double> sizes = paper_.notices;
    for (const double size : plan_ ? sizes.last(1) : sizes) {
        set_paragraphs(size);
        if (pages_.size() == 1) return;
    }
}

// The largest words that take no more pages than the smallest.
void SheetComposition::lay_flow()
{
    const std::span<const double> sizes = paper_.posters;
    tighten_photos(sizes.back());
    const std::size_t fewest = flowed(sizes.back()).size();
    const double size = *std::ranges::lower_bound(
        sizes, true, {}, [&](double tried) { return flowed(tried).size() <= fewest; });
    enlarge_photos(size, fewest);
    for (auto& lines : flowed(size))
        pages_.push_back({.flow = std::move(lines)});
}

void SheetComposition::leave_room_for_photos(double share)
{
    photo_share_ = share;
    top_of_first_ = painter_.content_top() + painter_.stages_height() + painter_.photos_height(share);
}

// Photos are made smaller before the smallest words need another page for their sake.
void SheetComposition::tighten_photos(double smallest)
{
    if (sheet_.photos.empty()) return;
    const auto& shares = shares_of(painter_).tight;
    leave_room_for_photos(shares.back());
    const std::size_t fewest = flowed(smallest).size();
    for (const double share : shares) {
        leave_room_for_photos(share);
        if (flowed(smallest).size() <= fewest) return;
    }
}

// Photos take what room the words leave.
void SheetComposition::enlarge_photos(double size, std::size_t pages)
{
    if (sheet_.photos.empty()) return;
    for (const double share : shares_of(painter_).roomy) {
        const double before = photo_share_;
        leave_room_for_photos(share);
        if (flowed(size).size() <= pages) continue;
        leave_room_for_photos(before);
        return;
    }
}

std::vector<std::vector<FlowLine>> SheetComposition::flowed(double size)
{
    flow_.emplace(sheet_, size, painter_.content_width() - painter_.photos_width(photo_share_));
    return flow_->pages({top_of_first_, bottom_of_first_},
                        {painter_.content_top(), painter_.content_bottom()});
}

void SheetComposition::set_paragraphs(double size)
{
    paragraphs_.clear();
    pages_.assign(1, {});
    paragraph_size_ = size;
    const double height = size * line_box * 1.08;
    double y = top_of(0);
    for (std::size_t i = 0; i < sheet_.paragraphs.size(); ++i) {
        paragraphs_.push_back(Typesetter::of_this_thread().set(sheet_.paragraphs[i], {Face::sans, size},
                                                               painter_.content_width(), 2 * size));
        for (int line = 0; line < paragraphs_[i].lines(); ++line) {
            if (y + height > bottom_of(pages_.size() - 1)) {
                pages_.emplace_back();
                y = top_of(pages_.size() - 1);
            }
            pages_.back().lines.push_back({i, line, y});
            y += height;
        }
        y += size * 0.35;
    }
    after_paragraphs_ = y + size * 0.3;
}

void SheetComposition::lay_table()
{
    const std::size_t first = pages_.size() - 1;
    double top = pages_[first].lines.empty() ? top_of(first) : after_paragraphs_;
    const double enough = plan_->head_height() + 8 * line_box * plan_->setting().body;
    if (bottom_of(first) - top < enough && top > top_of(first)) {
        pages_.emplace_back();
        top = top_of(1);
    }
    const std::size_t at = pages_.size() - 1;
    const double room = bottom_of(at) - top, later = bottom_of(1) - top_of(1);
    const std::vector<TablePage> tables = plan_->pages(room, later);
    if (tables.size() == 1) plan_->loosen(tables[0], room);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (i > 0) pages_.emplace_back();
        pages_.back().table = tables[i];
        pages_.back().table_top = i == 0 ? top : top_of(1);
    }
}

void SheetComposition::draw_page(const Page& page, std::size_t number)
{
    painter_.watermark(options_.watermark);
    painter_.head();
    if (number == 0) {
        painter_.equation();
        painter_.stages();
        painter_.photos(photo_share_);
    }
    draw_paragraphs(page.lines);
    if (flow_) painter_.flow(*flow_, page.flow);
    if (page.table) painter_.table(*plan_, *page.table, page.table_top);
    if (number == 0) painter_.voice(painter_.content_bottom() - 6);
    painter_.foot(static_cast<int>(number) + 1, static_cast<int>(pages_.size()));
}

void SheetComposition::draw_paragraphs(const std::vector<ParagraphLine>& lines)
{
    std::optional<Canvas::Tag> tag;
    std::optional<std::size_t> open;
    for (const ParagraphLine& line : lines) {
        if (open != line.paragraph) {
            tag.reset();
            tag.emplace(canvas_, "P");
            open = line.paragraph;
        }
        painter_.paragraph_line(paragraphs_[line.paragraph], line.line, line.top, paragraph_size_);
    }
}

}
