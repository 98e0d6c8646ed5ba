#pragma once
// One sheet, its parts laid on pages: laid out once, then counted and drawn.

#include "render/canvas.hpp"
#include "render/sheet.hpp"
#include "render/sheet_painter.hpp"

namespace gongkai::render {

class SheetComposition {
public:
    SheetComposition(Canvas& canvas, const Sheet& sheet, const SheetOptions& options);
    SheetComposition(const SheetComposition&) = delete;
    SheetComposition& operator=(const SheetComposition&) = delete;

    std::size_t pages() const { return pages_.size(); }
    void draw(); // on the canvas, whose pages they become

private:
    struct ParagraphLine {
        std::size_t paragraph;
        int line;
        double top;
    };
    struct Page {
        std::vector<ParagraphLine> lines = {};
        std::vector<FlowLine> flow = {};
        std::optional<TablePage> table = {};
        double table_top = 0;
    };
    static Sheet with_voice_in_place(const Sheet& sheet, const SheetOptions& options);
    double bottom_of(std::size_t page) const
    {
        return page == 0 ? bottom_of_first_ : painter_.content_bottom();
    }
    double top_of(std::size_t page) const { return page == 0 ? top_of_first_ : painter_.content_top(); }
    void choose_table();
    void choose_list();
    std::optional<std::size_t> table_pages(const Setting& setting);
    void lay_flow();
    std::vector<std::vector<FlowLine>> flowed(double size);
    void leave_room_for_photos(double share);
    void tighten_photos(double smallest);
    void enlarge_photos(double size, std::size_t pages);
    void lay_paragraphs();
    void set_paragraphs(double size);
    void lay_table();
    void draw_page(const Page& page, std::size_t number);
    void draw_paragraphs(const std::vector<ParagraphLine>& lines);

    Canvas& canvas_;
    const Sheet sheet_;
    const SheetOptions options_;
    const Paper& paper_;
    SheetPainter painter_;
    double photo_share_ = 0; // of the first page that photos may take
    double top_of_first_ = 0, bottom_of_first_ = 0;
    std::optional<TablePlan> plan_;
    std::optional<SheetFlow> flow_;
    std::vector<SetText> paragraphs_;
    double paragraph_size_ = 0, after_paragraphs_ = 0;
    std::vector<Page> pages_;
};

}
