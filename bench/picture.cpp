// The long picture of a month's account, 40 lines, warm, no two alike; and of a stage with three photos.
// Beside it: writing the same pixels with cairo's own PNG writer, which does no drawing at all.

#include <benchmark/benchmark.h>
#include <cairo.h>
#include <random>

#include "base/ensure.hpp"
#include "intake/jpeg_upright.hpp"
#include "intake/photos.hpp"
#include "render/long_picture.hpp"
#include "render/sample_sheets.hpp"
#include "render/say.hpp"

using namespace gongkai;

namespace {

render::Sheet sheet_of_village(int village)
{
    static const std::vector<std::string> names = {"六道沟村", "大青沟村", "榆树川村", "桦皮甸子村"};
    render::Sheet sheet = tests::accounts_sheet(40);
    sheet.village = names[static_cast<std::size_t>(village) % names.size()];
    sheet.code = "LDG-" + std::to_string(1000 + village % 9000) + "-3M8";
    sheet.qr_payload = "https://gongkai.example.cn/e/" + sheet.code + "?v=1";
    for (auto& row : sheet.rows)
        for (auto& cell : row.cells)
            if (auto* const amount = std::get_if<Money>(&cell)) *amount += Money{village * 137};
    return sheet;
}

std::string picture_of_village(int village)
{
    const auto sheet = sheet_of_village(village);
    const render::LongPicture picture(sheet, {.address = "https://gongkai.example.cn/e/" + sheet.code});
    ENSURE(picture.parts() == 1);
    return picture.png(1);
}

void speak_once()
{
    static const bool spoken = (render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN")), true);
    benchmark::DoNotOptimize(spoken);
}

void one_picture(benchmark::State& state)
{
    speak_once();
    int village = 0;
    auto bytes = picture_of_village(village).size();
    for (auto _ : state)
        bytes = picture_of_village(++village).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(one_picture)->Unit(benchmark::kMillisecond);

std::string photo_of_a_road() // 1,600 pixels wide, grainy, as it lies in the archive
{
    std::minstd_rand chance;
    intake::Picture road{1600, 1200, {}};
    for (int i = 0; i < road.width * road.height; ++i)
        road.grey.push_back(static_cast<std::uint8_t>(i / road.width / 8 + int(chance() % 16)));
    return intake::upright_jpeg(intake::as_jpeg(road, false, 95), intake::Turn::none, 1600).value();
}

void one_of_a_stage_with_three_photos(benchmark::State& state)
{
    speak_once();
    const auto sheet = tests::project_sheet();
    const auto jpeg = photo_of_a_road();
    std::size_t bytes = 0;
    for (auto _ : state) {
        render::PictureFacts facts{.address = "https://gongkai.example.cn/e/" + sheet.code};
        facts.photos.resize(3);
        for (auto& [photo, caption] : facts.photos) {
            auto pixels = intake::pixels_of_jpeg(jpeg, render::longest_photo).value();
            photo = {.width = pixels.width, .height = pixels.height, .rgb = std::move(pixels.rgb)};
            caption = "浇筑到一半，东侧";
        }
        bytes = render::LongPicture(sheet, facts).png(1).size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(one_of_a_stage_with_three_photos)->Unit(benchmark::kMillisecond);

struct Source {
    std::string bytes;
    std::size_t at = 0;
};

cairo_status_t give(void* from, unsigned char* to, unsigned count)
{
    auto& source = *static_cast<Source*>(from);
    std::copy_n(source.bytes.begin() + static_cast<std::ptrdiff_t>(source.at), count, to);
    source.at += count;
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t take(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void cairo_writing_the_same_pixels(benchmark::State& state)
{
    speak_once();
    Source source{picture_of_village(1)};
    auto* const surface = cairo_image_surface_create_from_png_stream(&give, &source);
    std::string bytes;
    for (auto _ : state) {
        bytes.clear();
        cairo_surface_write_to_png_stream(surface, &take, &bytes);
    }
    cairo_surface_destroy(surface);
    state.counters["bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(cairo_writing_the_same_pixels)->Unit(benchmark::kMillisecond);

}
