#include "render/chart.hpp"

#include <cmath>

#include "render/say.hpp"

namespace gongkai::render {

namespace {

void open_svg(Out& out, Literal kind, int width, int height, std::string_view title,
              std::string_view description)
{
    out.raw("<svg class=\"chart ").raw(kind).raw("\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ");
    out.raw("viewBox=\"0 0 ").text(width).raw(" ").text(height).raw("\" aria-label=\"").attribute(title);
    out.raw("\"><title>").text(title).raw("</title><desc>").text(description).raw("</desc>");
}

void rect(Out& out, Literal kind, int x, int y, int width, int height)
{
    out.raw("<rect class=\"").raw(kind).raw("\" x=\"").text(x).raw("\" y=\"").text(y);
    out.raw("\" width=\"").text(width).raw("\" height=\"").text(height).raw("\"/>");
}

void words(Out& out, Literal kind, int x, int y, Literal anchor, std::string_view text)
{
    out.raw("<text class=\"").raw(kind).raw("\" x=\"").text(x).raw("\" y=\"").text(y);
    out.raw("\" text-anchor=\"").raw(anchor).raw("\">").text(text).raw("</text>");
}

// A length in whole pixels; something that isn't nothing stays visible.
int length(double value, double largest, int room)
{
    if (!(value > 0) || !(largest > 0)) return 0;
    return std::max(1, static_cast<int>(std::lround(value / largest * room)));
}

void nothing_to_show(Out& out, int width, int height)
{
    words(out, "label", width / 2, height / 2, "middle", say("chart.none"));
}

namespace bars {
constexpr int width = 640, row = 44, label_height = 18, room = width - 150;

void draw(Out& out, const Bar& bar, double largest, int y)
{
    const int long_as = length(bar.value, largest, room);
    words(out, "label", 0, y + label_height - 4, "start", bar.label);
    rect(out, "track", 0, y + label_height, room, 16);
    rect(out, "bar", 0, y + label_height, long_as, 16);
    words(out, "value", width, y + label_height + 14, "end", bar.said);
}
}

namespace columns {
constexpr int width = 640, plot = 180, top = 34, foot = 24, height = top + plot + foot;

void legend(Out& out, const std::vector<std::string>& series)
{
    int x = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        out.raw("<g class=\"series s").text(i + 1).raw("\">");
        rect(out, "column", x, 4, 14, 14);
        words(out, "label", x + 20, 17, "start", series[i]);
        out.raw("</g>");
        x += 40 + 18 * static_cast<int>(series[i].size() / 3 + 1);
    }
}

void draw(Out& out, const ColumnChart& chart, std::size_t at, double largest)
{
    const Column& column = chart.columns[at];
    const int slot = width / static_cast<int>(chart.columns.size());
    const int count = static_cast<int>(std::max<std::size_t>(column.values.size(), 1));
    const int wide = std::max(2, (slot * 7 / 10) / count);
    const int left = static_cast<int>(at) * slot + (slot - wide * count) / 2;
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        const int high = length(column.values[i], largest, plot);
        out.raw("<g class=\"series s").text(i + 1).raw("\"><title>").text(column.label).raw(" ");
        out.text(i < chart.series.size() ? chart.series[i] : "").raw(" ");
        out.text(i < column.said.size() ? column.said[i] : "").raw("</title>");
        rect(out, "column", left + static_cast<int>(i) * wide, top + plot - high, wide - 1, high);
        out.raw("</g>");
        if (chart.full > 0 && i < column.said.size())
            words(out, "value", static_cast<int>(at) * slot + slot / 2, top + plot - high - 6, "middle", column.said[i]);
    }
    words(out, "label", static_cast<int>(at) * slot + slot / 2, height - 6, "middle", column.label);
}
}

}

Html bars_svg(const BarChart& chart)
{
    const int height = bars::row * static_cast<int>(std::max<std::size_t>(chart.bars.size(), 1));
    double largest = 0;
    for (const Bar& bar : chart.bars)
        largest = std::max(largest, bar.value);
    Out out;
    open_svg(out, "bars", bars::width, height, chart.title, chart.description);
    if (chart.bars.empty()) nothing_to_show(out, bars::width, height);
    int y = 0;
    for (const Bar& bar : chart.bars) {
        if (!bar.href.empty()) out.raw("<a href=\"").url(bar.href).raw("\">");
        bars::draw(out, bar, largest, y);
        if (!bar.href.empty()) out.raw("</a>");
        y += bars::row;
    }
    out.raw("</svg>");
    return out.take_html();
}

Html columns_svg(const ColumnChart& chart)
{
    double largest = chart.full;
    for (const Column& column : chart.columns)
        for (const double value : column.values)
            largest = std::max(largest, value);
    Out out;
    open_svg(out, "columns", columns::width, columns::height, chart.title, chart.description);
    if (chart.full <= 0) columns::legend(out, chart.series); // with its values written it needs none
    rect(out, "ground", 0, columns::top + columns::plot, columns::width, 1);
    if (chart.columns.empty()) nothing_to_show(out, columns::width, columns::height);
    for (std::size_t i = 0; i < chart.columns.size(); ++i)
        columns::draw(out, chart, i, largest);
    out.raw("</svg>");
    return out.take_html();
}

}
