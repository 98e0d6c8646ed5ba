// Photos of boards as phones take them: one to six sheets of A3, all of them in the picture, so near that the
// board's outline reaches across the root of 0.3 to 0.9 of the frame's width or height (0.3 to 0.9 of the
// frame, were it as wide and high), looked at from 10 to 40 degrees aside, uneven light, a shadow, noise,
// blur, JPEG quality 40 to 90. `bench_board_photos [COUNT [FOLDER]]` says in how many of them every code was
// read, by how many pixels a module of the code has, and whether anything was read wrongly; with FOLDER it
// leaves the photos in which one was missed.

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <mutex>
#include <numbers>
#include <random>
#include <thread>

#include "base/file.hpp"
#include "domain/sheet_mark.hpp"
#include "intake/photos.hpp"
#include "intake/read_codes.hpp"
#include "render/qr.hpp"

using namespace gongkai;

namespace {

constexpr int width = 4000, height = 3000; // pixels
constexpr double focal = 3000;             // of a phone: 67 degrees across
constexpr double sheet_width = 42, sheet_height = 29.7, gap = 3, margin = 1.4,
                 side = 6.6; // cm; side is the code's

using Random = std::mt19937;
double between(Random& random, double least, double most)
{
    return std::uniform_real_distribution<double>(least, most)(random);
}

struct Board {
    int columns = 1;
    std::vector<render::QrCode> codes; // one a sheet
    std::vector<std::string> payloads;

    double across() const { return columns * (sheet_width + gap) + gap; }
    double down() const
    {
        return double((codes.size() + std::size_t(columns) - 1) / std::size_t(columns)) *
                   (sheet_height + gap) +
               gap;
    }
    std::pair<double, double> code_at(std::size_t sheet) const // its upper left corner
    {
        return {gap + double(sheet % std::size_t(columns)) * (sheet_width + gap) + sheet_width - margin -
                    side,
                gap + double(sheet / std::size_t(columns)) * (sheet_height + gap) + margin};
    }
};

Board make_board(Random& random)
{
    constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTVWXY";
    Board board;
    const int sheets = std::uniform_int_distribution(1, 6)(random);
    board.columns = sheets <= 2 ? sheets : sheets == 4 ? 2 : 3;
    for (int i = 0; i < sheets; ++i) {
        std::string code;
        for (int k = 0; k < 7; ++k)
            code += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
        const auto commitment =
            fmt::format("{:016x}", std::uniform_int_distribution<std::uint64_t>()(random));
        board.payloads.push_back(domain::sheet_address("https://gk.example.gov.cn",
                                                       "LDG-" + code.substr(0, 4) + "-" + code.substr(4),
                                                       commitment, code.substr(3)));
        board.codes.emplace_back(board.payloads.back());
    }
    return board;
}

// Where a point of the board is as bright as paper (1), dark as ink (0) or the wall (0.55); `fine` where a
// code is near.
double paper(const Board& board, double x, double y, bool& fine)
{
    fine = false;
    const auto column = int(std::floor((x - gap) / (sheet_width + gap))),
               row = int(std::floor((y - gap) / (sheet_height + gap)));
    const auto sheet = row * board.columns + column;
    if (column < 0 || column >= board.columns || row < 0 || sheet >= int(board.codes.size())) return 0.55;
    const double u = x - gap - column * (sheet_width + gap), v = y - gap - row * (sheet_height + gap);
    if (u > sheet_width || v > sheet_height) return 0.55;
    const auto& code = board.codes[std::size_t(sheet)];
    const double module = side / code.size(), from_left = u - (sheet_width - margin - side),
                 from_top = v - margin;
    if (from_left > -4 * module && from_top > -4 * module && from_left < side + 4 * module &&
        from_top < side + 4 * module) {
        fine = true;
        const auto i = int(std::floor(from_left / module)), k = int(std::floor(from_top / module));
        return i >= 0 && k >= 0 && i < code.size() && k < code.size() && code.is_dark(i, k) ? 0.06 : 1;
    }
    const bool writing =
        u > 1.5 && u < sheet_width - 1.5 && v > 6 && v < sheet_height - 2 && std::fmod(v, 0.8) < 0.35;
    return writing && std::fmod(u * 3.1 + std::floor(v / 0.8) * 7, 1.3) < 0.7 ? 0.15 : 1;
}

struct Camera { // looks at the middle of the board from aside
    double yaw, pitch, roll;
    double middle_x, middle_y;
    double distance = 0;
    double shift_x = width / 2.0, shift_y = height / 2.0; // the pixel that sees the middle

    // The pixel that sees a point of the board.
    std::pair<double, double> seen_at(double u, double v) const
    {
        double x = u - middle_x + distance * std::sin(yaw) * std::cos(pitch),
               y = v - middle_y - distance * std::sin(pitch), z = distance * std::cos(yaw) * std::cos(pitch);
        std::tie(x, z) =
            std::pair(x * std::cos(yaw) - z * std::sin(yaw), z * std::cos(yaw) + x * std::sin(yaw));
        std::tie(y, z) =
            std::pair(y * std::cos(pitch) + z * std::sin(pitch), z * std::cos(pitch) - y * std::sin(pitch));
        std::tie(x, y) =
            std::pair(x * std::cos(roll) + y * std::sin(roll), y * std::cos(roll) - x * std::sin(roll));
        return {shift_x + focal * x / z, shift_y + focal * y / z};
    }

    // The point of the board behind a pixel.
    std::pair<double, double> behind(double px, double py) const
    {
        const double a = (px - shift_x) / focal, b = (py - shift_y) / focal;
        double x = a * std::cos(roll) - b * std::sin(roll), y = a * std::sin(roll) + b * std::cos(roll),
               z = 1;
        std::tie(y, z) =
            std::pair(y * std::cos(pitch) - z * std::sin(pitch), y * std::sin(pitch) + z * std::cos(pitch));
        std::tie(x, z) =
            std::pair(x * std::cos(yaw) + z * std::sin(yaw), z * std::cos(yaw) - x * std::sin(yaw));
        const double from_x = -distance * std::sin(yaw) * std::cos(pitch),
                     from_y = distance * std::sin(pitch);
        const double reach = distance * std::cos(yaw) * std::cos(pitch) / z;
        return {middle_x + from_x + x * reach, middle_y + from_y + y * reach};
    }
};

struct Frame { // what the board covers of the picture, in pixels
    double left, top, right, bottom;
};

Frame frame_of(const Camera& camera, const Board& board)
{
    Frame frame{1e9, 1e9, -1e9, -1e9};
    for (const double u : {0.0, board.across()})
        for (const double v : {0.0, board.down()}) {
            const auto [x, y] = camera.seen_at(u, v);
            frame = {std::min(frame.left, x), std::min(frame.top, y), std::max(frame.right, x),
                     std::max(frame.bottom, y)};
        }
    return frame;
}

// As somebody stands who wants the whole board in the picture: the nearest place from where it covers so much
// of the frame's width or height, anywhere within the frame.
Camera stand(Camera camera, const Board& board, double covered, Random& random)
{
    double near = board.across(), far = 60 * board.across();
    for (int i = 0; i < 60; ++i) {
        camera.distance = std::sqrt(near * far);
        const auto frame = frame_of(camera, board);
        const bool fits =
            frame.right - frame.left <= covered * width && frame.bottom - frame.top <= covered * height;
        (fits ? far : near) = camera.distance;
    }
    camera.distance = far;
    const auto frame = frame_of(camera, board);
    camera.shift_x += between(random, 0, width - (frame.right - frame.left)) - frame.left;
    camera.shift_y += between(random, 0, height - (frame.bottom - frame.top)) - frame.top;
    return camera;
}

// Pixels of a module's shorter side, of the code that is farthest away.
double smallest_module(const Camera& camera, const Board& board)
{
    double smallest = 1e9;
    for (std::size_t i = 0; i < board.codes.size(); ++i) {
        const auto [u, v] = board.code_at(i);
        const auto [x, y] = camera.seen_at(u, v);
        const auto [right, level] = camera.seen_at(u + side, v);
        const auto [slant, below] = camera.seen_at(u, v + side);
        smallest = std::min({smallest, std::hypot(right - x, level - y) / board.codes[i].size(),
                             std::hypot(slant - x, below - y) / board.codes[i].size()});
    }
    return smallest;
}

struct Taken {
    std::string jpeg;
    double module = 0; // pixels, across, where it is smallest
};

void blur(std::vector<float>& picture)
{
    std::vector<float> across(picture.size());
    for (std::size_t i = 1; i + 1 < picture.size(); ++i)
        across[i] = (picture[i - 1] + 2 * picture[i] + picture[i + 1]) / 4;
    for (std::size_t i = width; i + width < picture.size(); ++i)
        picture[i] = (across[i - width] + 2 * across[i] + across[i + width]) / 4;
}

Taken photograph(const Board& board, Random& random)
{
    const double degree = std::numbers::pi / 180;
    Camera camera{.yaw = between(random, 10, 40) * degree * (random() % 2 ? 1 : -1),
                  .pitch = between(random, -10, 10) * degree,
                  .roll = between(random, -8, 8) * degree,
                  .middle_x = board.across() / 2,
                  .middle_y = board.down() / 2};
    camera = stand(camera, board, std::sqrt(between(random, 0.3, 0.9)), random);
    const double lean_x = between(random, -0.3, 0.3), lean_y = between(random, -0.2, 0.2),
                 bright = between(random, 150, 225);
    const double shadow_at = between(random, 0.1, 0.9), shadow_lean = between(random, -0.6, 0.6),
                 shadow = between(random, 0.5, 0.8);
    std::vector<float> picture(std::size_t(width) * height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            bool fine = false;
            const auto [u, v] = camera.behind(x, y);
            double seen = paper(board, u, v, fine);
            if (fine) {
                seen = 0;
                for (const double dx : {-0.375, -0.125, 0.125, 0.375})
                    for (const double dy : {-0.375, -0.125, 0.125, 0.375}) {
                        const auto [s, t] = camera.behind(x + dx, y + dy);
                        seen += paper(board, s, t, fine) / 16;
                    }
            }
            double light =
                bright * (1 + lean_x * (x - width / 2.0) / width + lean_y * (y - height / 2.0) / height);
            if (x < width * (shadow_at + shadow_lean * (y - height / 2.0) / height)) light *= shadow;
            picture[std::size_t(y) * width + std::size_t(x)] = float(seen * light);
        }
    for (int passes = std::uniform_int_distribution(0, 2)(random); passes > 0; --passes)
        blur(picture);
    const double noise = between(random, 2, 9);
    std::vector<std::uint8_t> grey(picture.size());
    std::uint32_t draw = std::uint32_t(random());
    for (std::size_t i = 0; i < picture.size(); ++i) {
        draw = draw * 1664525u + 1013904223u;
        grey[i] = std::uint8_t(
            std::clamp(double(picture[i]) + noise * (double(draw >> 8) / (1 << 23) - 1), 0.0, 255.0));
    }
    return {.jpeg = intake::as_jpeg({width, height, std::move(grey)}, false,
                                    std::uniform_int_distribution(40, 90)(random)),
            .module = smallest_module(camera, board)};
}

struct Counts {
    int photos = 0, whole = 0, codes = 0, read = 0;
};

}

int main(int count, char** words)
{
    const int photos = count > 1 ? std::atoi(words[1]) : 500;
    const std::string folder = count > 2 ? words[2] : "";
    std::atomic<int> next = 0;
    std::mutex mutex;
    std::array<Counts, 8> by_module;
    int wrong = 0;
    std::vector<double> took;
    const auto work = [&] {
        for (int i = next++; i < photos; i = next++) {
            Random random{unsigned(i + 1)};
            const auto board = make_board(random);
            const auto taken = photograph(board, random);
            const auto begin = std::chrono::steady_clock::now();
            const auto codes = intake::read_every_code(taken.jpeg);
            const double ms =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
            const std::scoped_lock lock(mutex);
            took.push_back(ms);
            auto& counts = by_module[std::size_t(std::min(7.0, taken.module))];
            int read = 0;
            if (codes)
                for (const auto& text : *codes)
                    (std::ranges::find(board.payloads, text) != board.payloads.end() ? read : wrong) += 1;
            const bool whole = read == int(board.payloads.size());
            counts.photos += 1;
            counts.whole += whole;
            counts.codes += int(board.payloads.size());
            counts.read += read;
            if (!whole && !folder.empty())
                write_file(folder + fmt::format("/{:03}-{:.1f}px-{}of{}.jpg", i, taken.module, read,
                                                board.payloads.size()),
                           taken.jpeg);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    threads.clear();
    Counts all;
    for (std::size_t module = 0; module < by_module.size(); ++module) {
        const auto& one = by_module[module];
        if (one.photos == 0) continue;
        fmt::print("{}-{} px a module: {} of {} photos with every code, {} of {} codes\n", module, module + 1,
                   one.whole, one.photos, one.read, one.codes);
        all.photos += one.photos, all.whole += one.whole, all.codes += one.codes, all.read += one.read;
    }
    std::ranges::sort(took);
    fmt::print("all: {} of {} photos ({:.1f} %), {} of {} codes ({:.1f} %), {} read wrongly, {:.0f} ms in "
               "the middle\n",
               all.whole, all.photos, 100.0 * all.whole / all.photos, all.read, all.codes,
               100.0 * all.read / all.codes, wrong, took[took.size() / 2]);
    return wrong == 0 ? 0 : 1;
}
