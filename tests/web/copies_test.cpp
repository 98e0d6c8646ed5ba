// Whether an edition is the same everywhere: each way in which a copy can be wrong turns it red, and nothing
// else does.

#include "app/ask_pairing_code.hpp"
#include "app/check_copies.hpp"
#include "app/copies.hpp"
#include "app/pair_screen.hpp"
#include "app/print_day_code.hpp"
#include "app/prove_posting.hpp"
#include "app/register_place.hpp"
#include "app/report_screen.hpp"
#include "app/screen_programme.hpp"
#include "base/text.hpp"
#include "domain/sheet_mark.hpp"
#include "web/column_town.hpp"

namespace gongkai::web {
namespace {

using support::must;
using Says = std::vector<std::string>;

struct Copies : testing::Test, ColumnTown {
    Copies()
    {
        build();
        board = registered("村部公开栏", domain::PlaceKind::board);
        screen = registered("大厅显示屏", domain::PlaceKind::screen);
        const auto offered = must(world.did({}, app::ask_pairing_code, {screen.id, "chrome"}));
        must(world.did(world.clerk, app::pair_screen, {screen.id, offered.code}));
        token = offered.token;
    }
    domain::Place registered(const std::string& name, domain::PlaceKind kind)
    {
        return must(world.did(world.clerk, app::register_place,
                              {.village = support::village,
                               .kind = kind,
                               .name = name,
                               .location = "村部",
                               .a3_sheets = kind == domain::PlaceKind::board ? 8 : 0,
                               .since = parse_date("2026-10-01").value()}));
    }
    Result<std::optional<std::string>> read(const std::string& path)
    {
        const auto response = get(path);
        return response.status == 200 ? std::optional(std::string(response.content())) : std::nullopt;
    }
    app::CopyTally look(const app::SiteReader& outside)
    {
        return app::check_copies(world.house(), support::town, outside,
                                 [this](const std::string& path) { return read(path); },
                                 {app::read_column("folder", plan(), checked())});
    }
    app::CopyTally look()
    {
        return look([this](const std::string& path) { return read(path); });
    }
    void photograph(const std::vector<domain::Edition>& editions)
    {
        const auto code = must(world.did(world.clerk, app::print_day_code, {})).code;
        app::LookedAtPhoto photo{.file_name = "IMG.jpg",
                                 .original = to_hex(sha256(std::to_string(++photos))),
                                 .taken = {.codes = {},
                                           .taken_at = "",
                                           .jpeg = "picture",
                                           .fingerprint = to_hex(sha256("look" + std::to_string(photos)))}};
        for (const auto& one : editions)
            photo.taken.codes.push_back(domain::sheet_address(site.base_url, one.code, one.commitment, code));
        must(world.did(world.clerk, app::prove_posting, {board.id, photo}));
    }
    void report()
    {
        auto order = [&] {
            auto desk = world.as({});
            const auto showing = app::must_show(desk.office, app::screen_programme(desk.office, screen));
            return app::ReportScreen{.place = screen.id,
                                     .sequence = ++reports,
                                     .since = to_text(world.clock.at),
                                     .shown = showing.editions,
                                     .notices = showing.notices,
                                     .plays = {},
                                     .token = token};
        }();
        must(world.did({}, app::report_screen, order));
    }
    void all_is_well()
    {
        photograph({september, october});
        report();
        look();
    }
    Says wrong(const domain::Edition& edition)
    {
        auto desk = world.as({});
        Says said;
        for (const auto& one : app::copies_in(desk.office, support::village)) {
            if (one.heading.code != edition.code) continue;
            for (const auto& copy : one.copies)
                if (copy.state != domain::CopyState::same)
                    said.push_back(std::string(boost::describe::enum_to_string(copy.outlet, "")) + " " +
                                   boost::describe::enum_to_string(copy.state, ""));
        }
        return said;
    }
    std::string panel(const domain::Edition& edition) { return page("/e/" + edition.code + "/copies"); }

    domain::Place board, screen;
    std::string token;
    int photos = 0;
    std::int64_t reports = 0;
};

TEST_F(Copies, agree_when_each_was_looked_at_and_is_right)
{
    all_is_well();
    EXPECT_EQ(wrong(october), Says{});
    const auto said = panel(october);
    for (const auto* words :
         {"四处一致", "村部公开栏", "大厅显示屏", "政府网站专栏 folder", "网页", "订阅", "存档"})
        EXPECT_NE(said.find(words), said.npos) << words;
    EXPECT_NE(said.find(october.commitment), said.npos);
    EXPECT_NE(page("/" + std::string(support::village) + "/copies").find("0 份有地方没对上"), std::string::npos);
    EXPECT_NE(page("/" + std::string(support::town) + "/copies").find("都一致"), std::string::npos);
}

TEST_F(Copies, are_never_called_the_same_before_anybody_looked)
{
    EXPECT_EQ(wrong(october), (Says{"archive unread", "page unread", "board missing", "screen stale"}));
    EXPECT_EQ(panel(october).find("四处一致"), std::string::npos);
    look([](const std::string&) -> Result<std::optional<std::string>> {
        return refuse({.says = "column.no_answer"});
    });
    EXPECT_EQ(wrong(october), (Says{"feed unread", "page unread", "board missing", "screen stale"}));
}

TEST_F(Copies, turn_red_for_a_tampered_file_of_the_bundle)
{
    all_is_well();
    const auto path = "e/" + october.code + ".html";
    spoil(path, replace_all(file(path), "118,876.39", "18,876.39"));
    EXPECT_EQ(look().wrong.size(), 1u);
    EXPECT_EQ(wrong(october), Says{"column differs"});
    EXPECT_EQ(wrong(september), Says{});
    std::filesystem::remove(folder / path);
    look();
    EXPECT_EQ(wrong(october), Says{"column missing"});
    build();
    look();
    EXPECT_EQ(wrong(october), Says{});
}

TEST_F(Copies, turn_red_for_a_screen_that_fell_silent_or_shows_an_earlier_one)
{
    all_is_well();
    world.clock.at += std::chrono::minutes(4);
    EXPECT_EQ(wrong(october), Says{"screen stale"});
    report();
    EXPECT_EQ(wrong(october), Says{});
    const auto corrected = correct(october);
    EXPECT_TRUE(std::ranges::count(wrong(corrected), "screen stale"));
    report();
    EXPECT_FALSE(std::ranges::count(wrong(corrected), "screen stale"));
}

TEST_F(Copies, turn_red_where_the_proof_is_missing)
{
    photograph({september});
    report();
    look();
    EXPECT_EQ(wrong(october), Says{"board missing"});
    EXPECT_NE(panel(october).find("还没有照片"), std::string::npos);
}

TEST_F(Copies, turn_red_for_an_earlier_edition_on_the_wall)
{
    all_is_well();
    const auto corrected = correct(october);
    build();
    report();
    look();
    EXPECT_EQ(wrong(corrected), Says{"board differs"});
    photograph({september, october}); // it still hangs there
    EXPECT_EQ(wrong(corrected), Says{"board differs"});
    EXPECT_NE(get("/e/" + october.code + "/copies").header("Location").value_or("").find(corrected.code),
              std::string_view::npos);
}

TEST_F(Copies, turn_red_for_an_altered_feed)
{
    all_is_well();
    for (const auto* kind : {".json", ".atom"}) {
        const auto tally = look([&](const std::string& path) -> Result<std::optional<std::string>> {
            auto bytes = read(path);
            if (path == "/feed/" + std::string(support::village) + kind)
                bytes = std::optional(replace_all(std::string(**bytes), "10月", "9月"));
            return bytes;
        });
        EXPECT_FALSE(tally.wrong.empty()) << kind;
        EXPECT_EQ(wrong(october), Says{"feed differs"}) << kind;
    }
    look();
    EXPECT_EQ(wrong(october), Says{});
}

TEST_F(Copies, turn_red_for_another_content_on_the_site)
{
    all_is_well();
    const auto export_of = [](const domain::Edition& edition) {
        return "/e/" + edition.code + "/edition.json";
    };
    look([&](const std::string& path) -> Result<std::optional<std::string>> {
        auto bytes = read(path);
        if (path == export_of(october))
            bytes = std::optional(replace_all(std::string(**bytes), "维修", "维护"));
        if (path == export_of(september)) bytes = std::optional<std::string>();
        return bytes;
    });
    EXPECT_EQ(wrong(october), Says{"page differs"});
    EXPECT_EQ(wrong(september), Says{"page missing"});
    EXPECT_NE(page("/" + std::string(support::village) + "/copies").find("网页：不一致"), std::string::npos);
}

TEST_F(Copies, of_what_is_not_ours_are_not_found)
{
    EXPECT_EQ(get("/e/LDG-222-2222/copies").status, 404);
    EXPECT_EQ(get("/e/nonsense/copies").status, 404);
    EXPECT_EQ(get("/999999/copies").status, 404);
    const auto county = "/" + std::string(support::town).substr(0, 6);
    ASSERT_EQ(get(county).status, 200);
    EXPECT_EQ(get(county + "/copies").status, 404) << "too many villages to judge for one reader";
}

}
}
