#pragma once
// A PNG as another library reads it.

#include <cairo.h>
#include <memory>
#include <string>

namespace gongkai::tests {

struct DecodedPng {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey;

    explicit DecodedPng(const std::string& bytes)
    {
        Source source{bytes, 0};
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
            cairo_image_surface_create_from_png_stream(&Source::read, &source), &cairo_surface_destroy);
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
        width = cairo_image_surface_get_width(surface.get());
        height = cairo_image_surface_get_height(surface.get());
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
        const auto* const pixels = cairo_image_surface_get_data(surface.get());
        const auto across = static_cast<std::size_t>(width), down = static_cast<std::size_t>(height);
        grey.resize(across * down);
        auto* to = grey.data();
        for (std::size_t y = 0; y < down; ++y)
            for (std::size_t x = 0; x < across; ++x)
                *to++ = pixels[y * stride + x * 4 + 1]; // its green
    }

private:
    struct Source {
        const std::string& bytes;
        std::size_t at;
        static cairo_status_t read(void* from, unsigned char* to, unsigned count)
        {
            auto& source = *static_cast<Source*>(from);
            if (source.bytes.size() - source.at < count) return CAIRO_STATUS_READ_ERROR;
            std::copy_n(source.bytes.begin() + static_cast<std::ptrdiff_t>(source.at), count, to);
            source.at += count;
            return CAIRO_STATUS_SUCCESS;
        }
    };
};

}
