#include "cli/demo_photos.hpp"

#include <algorithm>

#include "app/draw_looks.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "cli/demo_must.hpp"
#include "domain/sheet_mark.hpp"
#include "intake/drawn_jpeg.hpp"
#include "render/picture_canvas.hpp"
#include "store/editions.hpp"
#include "store/postings.hpp"

namespace gongkai::cli {
namespace {

using domain::PhotoSender;
using domain::Posting;
using std::chrono::days;
using std::chrono::hours;

constexpr int photo_width = 1500, sheets_in_a_row = 3, sheets_in_a_photo = 6, row_height = 480, module = 6;

render::Band row_of_sheets(app::Office& office, std::span<const Posting> sheets, const std::string& day_code,
                           int number)
{
    render::Band band{.ground = number % 2 ? render::Ground::soft : render::Ground::plain,
                      .height = row_height};
    double x = 40 + 60 * (number % 3);
    for (const auto& sheet : sheets) {
        const auto edition = store::Editions(office.db).find(sheet.edition).value();
        band.texts.push_back(
            {.words = edition.title, .style = {.size = 30}, .x = x, .top = 20, .width = 400});
        band.codes.push_back({.payload = domain::sheet_address("https://demo.example", edition.code,
                                                               edition.commitment, day_code),
                              .x = x,
                              .top = 130 + 20.0 * (number % 4),
                              .module = module});
        x += 450;
    }
    return band;
}

// The same board looks another way every time: from another side, in another light.
std::string picture_of_board(app::Office& office, std::vector<Posting> sheets, const std::string& day_code,
                             int number)
{
    std::ranges::rotate(sheets, sheets.begin() + number % std::ssize(sheets));
    std::vector<render::Band> bands{{.ground = render::Ground::head, .height = 60.0 + 70 * (number % 5)}};
    const std::span all(sheets);
    for (std::size_t at = 0; at < sheets.size(); at += sheets_in_a_row)
        bands.push_back(
            row_of_sheets(office, all.subspan(at, std::min<std::size_t>(sheets_in_a_row, sheets.size() - at)),
                          day_code, number + static_cast<int>(at)));
    const auto drawn =
        demo_must(intake::read_picture(render::picture_of(photo_width, bands), intake::Shrink::whole));
    return intake::drawn_jpeg(drawn);
}

void send(app::Office& office, const domain::Place& place, std::vector<Posting> sheets,
          const std::string& day_code, int number, PhotoSender sender)
{
    for (; !sheets.empty(); number += 7) {
        const auto count = std::min<std::size_t>(sheets_in_a_photo, sheets.size());
        const std::vector<Posting> some(sheets.begin(), sheets.begin() + std::ptrdiff_t(count));
        sheets.erase(sheets.begin(), sheets.begin() + std::ptrdiff_t(count));
        const auto jpeg = picture_of_board(office, some, day_code, number);
        const auto name = "IMG_" + std::to_string(number) + ".jpg";
        demo_must(app::prove_posting(
            office,
            {.place = place.id, .photo = demo_must(app::look_at_photo(name, jpeg)), .sender = sender}));
    }
}

}

void photograph_demo_board(Premises& premises, const domain::Place& place, const domain::Actor& clerk,
                           Instant hung_at, Instant until)
{
    std::string day_code;
    {
        app::Desk desk(premises.house, app::Desk::Purpose::writing, hung_at + hours(1), clerk);
        day_code = demo_must(app::print_day_code(desk.office, {})).code;
        const auto hanging = store::Postings(desk.office.db).hanging_at(place.id);
        if (hanging.empty()) return;
        send(desk.office, place, hanging, day_code, 1, PhotoSender::office);
    }
    int number = 20;
    for (auto at = hung_at + days(1); at < until; at += days(1)) {
        app::Desk desk(premises.house, app::Desk::Purpose::writing, at, clerk);
        std::vector<Posting> asked;
        for (const auto& look : demo_must(app::draw_looks(desk.office, {})))
            for (auto& sheet : store::Postings(desk.office.db).hanging_at(place.id))
                if (sheet.id == look.posting) asked.push_back(std::move(sheet));
        const bool is_forgotten = (number += 9) % 2 == 0; // every other day nobody took one
        if (!asked.empty() && !is_forgotten)
            send(desk.office, place, std::move(asked), day_code, number, PhotoSender::villager);
    }
}

void photograph_bare_board(Premises& premises, const domain::Place& place, const std::string& words,
                           Instant at)
{
    app::Desk desk(premises.house, app::Desk::Purpose::writing, at, {});
    const std::vector<render::Band> bands{{.ground = render::Ground::head, .height = 200},
                                          {.ground = render::Ground::soft, .height = 700}};
    const auto drawn =
        demo_must(intake::read_picture(render::picture_of(photo_width, bands), intake::Shrink::whole));
    demo_must(app::prove_posting(
        desk.office, {.place = place.id,
                      .photo = demo_must(app::look_at_photo("IMG_0831.jpg", intake::drawn_jpeg(drawn))),
                      .sender = PhotoSender::villager,
                      .words = words}));
}

}
