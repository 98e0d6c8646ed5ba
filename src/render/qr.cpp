#include "render/qr.hpp"

#include <fmt/format.h>
#include <qrencode.h>
#include <stdexcept>

namespace gongkai::render {

QrCode::QrCode(const std::string& payload)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(payload.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!code) throw std::length_error("no QR code can hold this payload");
    size_ = code->width;
    const std::span<const unsigned char> modules(code->data, static_cast<std::size_t>(size_) * size_);
    dark_.reserve(modules.size());
    for (const unsigned char module : modules)
        dark_.push_back((module & 1) != 0);
}

namespace {

// One row's dark runs, so that the SVG is a path of a few kilobytes and not a thousand squares.
void draw_row(std::string& path, const QrCode& code, int row)
{
    for (int from = 0; from < code.size(); ++from) {
        if (!code.is_dark(from, row)) continue;
        int to = from;
        while (to < code.size() && code.is_dark(to, row))
            ++to;
        path += fmt::format("M{} {}h{}v1h-{}z", from + quiet_zone, row + quiet_zone, to - from, to - from);
        from = to;
    }
}

}

std::string qr_path(const QrCode& code)
{
    std::string path;
    for (int row = 0; row < code.size(); ++row)
        draw_row(path, code, row);
    return path;
}

Html qr_svg(const std::string& payload, std::string_view title)
{
    const QrCode code(payload);
    const int side = code.size() + 2 * quiet_zone;
    Out out;
    out.raw("<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
    out.text(side).raw(" ").text(side).raw("\" shape-rendering=\"crispEdges\" aria-label=\"");
    out.attribute(title).raw("\"><title>").text(title);
    out.raw("</title><rect width=\"").attribute(side).raw("\" height=\"").attribute(side);
    out.raw("\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
    out.attribute(qr_path(code)).raw("\"/></svg>");
    return out.take_html();
}

}
