// The code in a photo of 12 megapixels: our looks at a quarter, a half and the whole of it, in turn with one look at the
// whole by the same library. Twenty photos of a sheet: turned, uneven in their light, noisy, the code of 240 to 620 pixels.

#include "bench/signed_drafts.hpp"
#include "intake/photos.hpp"
#include "intake/read_codes.hpp"
#include "render/qr.hpp"

#include <ZXing/ReadBarcode.h>
#include <benchmark/benchmark.h>
#include <cmath>
#include <numbers>
#include <random>

using namespace gongkai;

namespace {

constexpr int width = 4000, height = 3000, photos = 20;
constexpr double half_turn = 180;

struct View {
    double turned = 0; // degrees
    int side = 0;      // of the code with its quiet zone, pixels
    int noise = 0;     // grey levels to either side
};

// What the paper shows at a place: the code in its corner, rows of writing elsewhere.
bool is_dark(const render::QrCode& code, double x, double y, int side)
{
    const double module = double(side) / (code.size() + 2 * render::quiet_zone);
    const auto column = int(std::floor((x - 2600) / module)) - render::quiet_zone;
    const auto row = int(std::floor((y - 500) / module)) - render::quiet_zone;
    if (column >= 0 && row >= 0 && column < code.size() && row < code.size()) return code.is_dark(column, row);
    const bool near_code = column >= -render::quiet_zone && row >= -render::quiet_zone &&
                           column < code.size() + render::quiet_zone && row < code.size() + render::quiet_zone;
    const bool writing = x > 400 && x < 3500 && y > 1300 && std::fmod(y, 90) < 36;
    return !near_code && writing && std::fmod(x * 0.7 + std::floor(y / 90) * 31, 47) < 25;
}

std::string photograph(const std::string& payload, const View& view, unsigned seed)
{
    const render::QrCode code(payload);
    const double angle = view.turned * std::numbers::pi / half_turn, sine = std::sin(angle), cosine = std::cos(angle);
    std::minstd_rand chance(seed);
    std::vector<std::uint8_t> grey(std::size_t(width) * height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double from_x = x - width / 2, from_y = y - height / 2;
            const bool dark = is_dark(code, from_x * cosine + from_y * sine + width / 2, from_y * cosine - from_x * sine + height / 2,
                                      view.side);
            const int light = 150 + 70 * x / width - 30 * y / height; // from one side, as a lamp gives it
            const int noise = int(chance() % unsigned(2 * view.noise + 1)) - view.noise;
            grey[std::size_t(y) * width + std::size_t(x)] =
                std::uint8_t(std::clamp((dark ? light / 4 : light) + noise, 0, 255));
        }
    return intake::as_jpeg({width, height, std::move(grey)}, false, 85);
}

const std::string payload = "HTTPS://GK.EXAMPLE.GOV.CN/E/LDG-7K4Q-3M8.028Q5CU4QNJFF.K7P2"; // as on a sheet

std::vector<std::string> all_photos()
{
    std::vector<std::string> all;
    for (int i = 0; i < photos; ++i)
        all.push_back(photograph(payload, {-9.0 + i, 240 + 20 * i, 4 + 2 * (i % 10)}, unsigned(i + 1)));
    return all;
}

bool found_in_whole(const std::string& photo)
{
    const auto picture = intake::read_picture(photo, intake::Shrink::whole).value();
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    const ZXing::ImageView view(picture.grey.data(), picture.width, picture.height, ZXing::ImageFormat::Lum);
    const auto codes = ZXing::ReadBarcodes(view, hints);
    return std::ranges::any_of(codes, [](const auto& code) { return code.isValid() && code.text() == payload; });
}

bool found_by_us(const std::string& photo)
{
    const auto codes = intake::read_codes(photo);
    return codes && std::ranges::find(*codes, payload) != codes->end();
}

void code_in_photo(benchmark::State& state)
{
    const auto all = all_photos();
    std::vector<double> ours, whole;
    int ours_found = 0, whole_found = 0;
    for (auto _ : state)
        for (const auto& photo : all) {
            ours.push_back(bench::seconds([&] { ours_found += found_by_us(photo); }));
            whole.push_back(bench::seconds([&] { whole_found += found_in_whole(photo); }));
        }
    state.counters["ms"] = bench::median(ours) * 1000;
    state.counters["ms, whole"] = bench::median(whole) * 1000;
    state.counters["time / whole's"] = bench::median(ours) / bench::median(whole);
    state.counters["found of 20"] = double(ours_found) / double(state.iterations());
    state.counters["found of 20, whole"] = double(whole_found) / double(state.iterations());
}
BENCHMARK(code_in_photo)->Iterations(3)->Unit(benchmark::kSecond);

}
