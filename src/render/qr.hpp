#pragma once
// QR codes: for a web page as SVG, for a sheet as squares to paint.

#include <string>
#include <string_view>
#include <vector>

#include "render/out.hpp"

namespace gongkai::render {

class QrCode {
public:
    // Repairs some 15 % of the area (level M): paper on an outdoor board fades and tears. More repair would need more and
    // smaller modules, which a phone no longer tells apart from two steps away.
    // Throws std::length_error for a payload no QR code can hold.
    explicit QrCode(const std::string& payload);

    int size() const { return size_; } // modules along one side, without the quiet zone
    bool is_dark(int column, int row) const { return dark_[static_cast<std::size_t>(row * size_ + column)]; }

private:
    int size_ = 0;
    std::vector<bool> dark_;
};

inline constexpr int quiet_zone = 4; // light modules that must surround a code

std::string qr_path(const QrCode& code); // its dark modules as the path of an SVG, inside the quiet zone

// With its quiet zone, scalable; the title is what a screen reader says.
Html qr_svg(const std::string& payload, std::string_view title);

}
