#pragma once
// A board with an edition on it, photographed and looked at, for the tests of what becomes of looks.

#include "app/draw_looks.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "domain/sheet_mark.hpp"
#include "support/world.hpp"

namespace gongkai::support {

struct ProvedWall {
    ProvedWall(World& in, domain::Edition of)
        : world(in),
          place(must(in.did(in.clerk, app::register_place,
                            {.village = village,
                             .name = "村部公开栏",
                             .location = "村部大门东侧",
                             .a3_sheets = 6,
                             .since = parse_date("2026-11-01").value()}))),
          edition(std::move(of)),
          code(must(in.did(in.clerk, app::print_day_code, {})).code)
    {
    }
    void photograph()
    {
        const std::string look(32, static_cast<char>(1 << photos++ % 7));
        const app::LookedAtPhoto photo{
            .file_name = "IMG.jpg",
            .original = to_hex(sha256(look + std::to_string(photos))),
            .taken = {.codes = {domain::sheet_address("https://gk.example.gov.cn", edition.code,
                                                      edition.commitment, code)},
                      .taken_at = "",
                      .jpeg = "picture " + std::to_string(photos),
                      .fingerprint = to_hex(sha256(std::to_string(photos)))}};
        must(world.did(world.clerk, app::prove_posting, {place.id, photo}));
    }
    std::vector<domain::Look> draw() { return must(world.did({}, app::draw_looks, {})); }
    std::vector<domain::Look> draw_until(Date last)
    {
        std::vector<domain::Look> asked;
        for (; shanghai_date(world.clock.at) <= last; world.clock.at += std::chrono::days(1))
            std::ranges::move(draw(), std::back_inserter(asked));
        return asked;
    }
    domain::Look next_look() // photographed, then day by day until one is asked for; it is that day
    {
        photograph();
        for (world.clock.at += std::chrono::days(1);; world.clock.at += std::chrono::days(1))
            if (const auto asked = draw(); !asked.empty()) return asked.front();
    }

    World& world;
    domain::Place place;
    domain::Edition edition;
    std::string code; // of the day it was printed
    int photos = 0;
};

}
