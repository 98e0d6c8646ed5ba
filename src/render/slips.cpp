#include "render/slips.hpp"

#include "base/ensure.hpp"
#include "render/canvas.hpp"
#include "render/say.hpp"
#include "render/sheet_painter.hpp"

namespace gongkai::render {

namespace {

constexpr double mm = 72 / 25.4;

struct SlipPrint { // sizes of what stands on a slip
    double title, name, note;
    std::span<const double> bodies; // of the table: the first at which it fits across
};
constexpr double usual_bodies[] = {15, 13, 12}, large_bodies[] = {22, 20, 18};
constexpr SlipPrint usual = {.title = 14, .name = 24, .note = 11, .bodies = usual_bodies};
constexpr SlipPrint large = {.title = 20, .name = 34, .note = 18, .bodies = large_bodies};

constexpr double qr_side = 24 * mm, mark_width = 34 * mm, air = 9 * mm, dash = 6;

struct HeadLine {
    SetText text;
    double size;
    const char* tag;
    Ink ink;
};

class SlipPages {
public:
    SlipPages(const SlipPack& pack, const SheetOptions& options)
        : pack_(pack),
          options_(options),
          print_(options.print == SheetOptions::Print::large ? large : usual),
          canvas_(paper_.width, paper_.height)
    {
    }

    std::string drawn()
    {
        for (const Slip& slip : pack_.slips)
            add(slip);
        end_page();
        return canvas_.take({pack_.sheet.village + " " + pack_.sheet.title, pack_.sheet.language, {}});
    }

private:
    double width() const { return paper_.width - 2 * paper_.side; }
    double bottom() const { return paper_.height - paper_.bottom; }

    void add(const Slip& slip)
    {
        Sheet own = pack_.sheet;
        own.rows = slip.rows;
        own.totals.clear();
        std::optional<TablePlan> fitted;
        fit(own, fitted);
        TablePlan& plan = *fitted;
        plan.measure_rows();
        const double room = bottom() - paper_.top - head_height(head_of(slip.name, true)) - air;
        for (const TablePage& part : plan.pages(room, room))
            draw(own, plan, part, head_of(slip.name, part.brings_forward));
    }

    // Heads on one line, else on two, else in smaller letters.
    void fit(Sheet& own, std::optional<TablePlan>& plan) const
    {
        for (const double body : print_.bodies)
            for (const SheetLook look : {SheetLook::usual, SheetLook::list}) {
                own.look = look;
                plan.emplace(own, Setting{1, body}, width());
                if (plan->fits_across()) return;
            }
    }

    std::vector<HeadLine> head_of(const std::string& name, bool goes_on) const
    {
        auto& typesetter = Typesetter::of_this_thread();
        const Sheet& sheet = pack_.sheet;
        const double room = width() - mark_width - 10;
        const auto set = [&](const std::string& words, Face face, double size) {
            return typesetter.set(words, {face, size}, room);
        };
        std::vector<HeadLine> head;
        head.push_back({set(sheet.village + " " + sheet.title, Face::sans_bold, print_.title), print_.title,
                        "P", Ink::black});
        head.push_back({set(goes_on ? say("slip.goes_on", name) : name, Face::serif_bold, print_.name),
                        print_.name, "H1", Ink::black});
        const Style note{Face::sans, print_.note};
        head.push_back({set(typesetter.pack(words_of(sheet.facts), note, room), Face::sans, print_.note),
                        print_.note, "P", Ink::grey});
        const auto ask = sheet.ask.empty() ? say("slip.only_own") : say("slip.only_own_ask", sheet.ask);
        head.push_back({set(ask, Face::sans, print_.note), print_.note, "P", Ink::black});
        return head;
    }

    double head_height(const std::vector<HeadLine>& head) const
    {
        double height = 4;
        for (const HeadLine& line : head)
            height += line.text.lines() * line.size * line_box;
        return std::max(height, qr_side + 2.4 * usual.note * line_box);
    }

    void draw(const Sheet& own, const TablePlan& plan, const TablePage& part,
              const std::vector<HeadLine>& head)
    {
        const double height = head_height(head) + plan.panel_height(part.panels.front()) + air;
        if (y_ > paper_.top && y_ + height > bottom()) end_page();
        if (y_ == paper_.top) start_page();
        double line_top = y_;
        for (const HeadLine& line : head) {
            const Canvas::Tag tag(canvas_, line.tag);
            for (int i = 0; i < line.text.lines(); ++i, line_top += line.size * line_box)
                canvas_.text(line.text, i, paper_.side, line_top + (0.5 * line_box + 0.37) * line.size,
                             line.ink);
        }
        mark();
        SheetPainter(canvas_, own, paper_).table(plan, part, y_ + head_height(head));
        y_ += height;
        cut_here(y_ - air / 2);
    }

    void mark()
    {
        const double right = paper_.width - paper_.side;
        canvas_.qr(code_, right - qr_side, y_, qr_side);
        auto& typesetter = Typesetter::of_this_thread();
        const Canvas::Tag tag(canvas_, "P");
        double top = y_ + qr_side + 2;
        for (const auto& words : {pack_.sheet.code, say("sheet.edition", pack_.sheet.edition)}) {
            const Style style = typesetter.fit(words, {Face::sans_bold, usual.note}, mark_width);
            const SetText text = typesetter.set(words, style);
            canvas_.text(text, 0, right - text.width(0), top + (0.5 * line_box + 0.37) * usual.note);
            top += 1.1 * usual.note;
        }
    }

    void cut_here(double y)
    {
        for (double x = 0; x < paper_.width; x += 2 * dash)
            canvas_.rule(x, y, dash, 0.6, Ink::light);
    }

    void start_page() { SheetPainter(canvas_, pack_.sheet, paper_).watermark(options_.watermark); }

    void end_page()
    {
        canvas_.end_page();
        y_ = paper_.top;
    }

    const SlipPack& pack_;
    const SheetOptions& options_;
    const SlipPrint print_;
    const Paper& paper_ = paper_of({.paper = SheetOptions::Paper::a4_portrait});
    Canvas canvas_;
    const QrCode code_{pack_.sheet.qr_payload};
    double y_ = paper_.top;
};

}

std::string slips_pdf(const SlipPack& pack, const SheetOptions& options)
{
    ENSURE(!pack.slips.empty());
    return SlipPages(pack, options).drawn();
}

}
