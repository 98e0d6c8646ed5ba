// People's names and the days of posting: on the last day every outlet shows them, on the next none does. All
// addresses of the public site are asked, whatever they are: who adds one that tells of an edition is asked
// too.

#include <set>

#include "app/edition_export.hpp"
#include "app/register_place.hpp"
#include "app/verify_export.hpp"
#include "base/file.hpp"
#include "base/random.hpp"
#include "domain/masked_names.hpp"
#include "doors.hpp"
#include "intake/read_workbook.hpp"
#include "store/audits.hpp"
#include "web/column/served_columns.hpp"
#include "web/published_list.hpp"
#include "web/shared/dossier.hpp"
#include "web/shared/edition_sheet.hpp"

namespace gongkai::web {
namespace {

using support::must;
using support::town;
using support::village;

constexpr auto last_second = "2026-12-09T15:59:59Z"; // published on 24 November: fifteen days later, in China
constexpr auto next_day = "2026-12-09T16:00:00Z";

std::string words_of_pdf(const std::string& bytes)
{
    const auto path = std::filesystem::temp_directory_path() / ("gongkai-" + make_id() + ".pdf");
    write_file(path, bytes);
    std::string words;
    auto* pipe = popen(("pdftotext -layout '" + path.string() + "' - 2>/dev/null").c_str(), "r");
    std::array<char, 4096> piece;
    while (const auto size = fread(piece.data(), 1, piece.size(), pipe))
        words.append(piece.data(), size);
    pclose(pipe);
    std::filesystem::remove(path);
    return words;
}

std::string words_of_workbook(const std::string& bytes)
{
    std::string words;
    for (const auto& sheet : must(intake::read_workbook(bytes, "a.xlsx")).sheets)
        for (const auto& cell : sheet.cells)
            words += cell.text + "\n";
    return words;
}

std::string words_of(const http::Response& answer)
{
    const auto type = answer.header("content-type").value_or("");
    const std::string bytes(answer.content());
    if (type == "application/pdf") return words_of_pdf(bytes);
    if (type.starts_with("application/vnd.openxmlformats")) return words_of_workbook(bytes);
    return bytes;
}

struct Names : testing::TestWithParam<db::Engine> {
    Names()
    {
        if (GetParam() == db::Engine::postgres && support::postgres_uri().empty()) return;
        site = std::make_unique<WholeSite>(GetParam());
        site->site.columns = std::make_shared<column::ServedColumns>(
            std::vector<column::KeptColumn>{{.asked = {.division = town}, .folder = scratch / town}});
        world().open_duties(Date(std::chrono::year(2026) / 7 / 1));
    }
    ~Names() override { std::filesystem::remove_all(scratch); }
    void SetUp() override
    {
        if (!site) GTEST_SKIP() << "no TEST_POSTGRES";
    }
    support::World& world() { return site->world; }
    std::string page(const std::string& target) { return words_of(site->get(target)); }

    // Shows what the boards show.
    std::string screen()
    {
        if (screen_.empty())
            screen_ = must(world().did(world().clerk, app::register_place,
                                       {.village = village,
                                        .kind = domain::PlaceKind::screen,
                                        .name = "大厅显示屏",
                                        .location = "党群服务中心一楼",
                                        .since = parse_date("2026-07-01").value()}))
                          .id;
        return screen_;
    }
    // What stands for each part of an address that is in braces.
    std::vector<std::string> values_of(const std::string& parameter,
                                       const std::vector<domain::Edition>& editions)
    {
        std::vector<std::string> codes;
        for (const auto& edition : editions)
            codes.push_back(edition.code);
        if (parameter == "code") return (codes.push_back(village), codes.push_back(town), codes);
        if (parameter == "mark") return codes;
        if (parameter == "place") return {screen()};
        if (parameter == "photo") return {"1.jpg"};
        if (parameter == "village") return {village};
        if (parameter == "division")
            return {village, town, std::string(village) + ".js", std::string(town) + ".js",
                    std::string(town) + ".json"};
        if (parameter == "item") return {editions.front().item};
        if (parameter == "period") return {editions.front().period};
        if (parameter == "name")
            return {std::string(village) + ".atom", std::string(town) + ".json",
                    std::string(village) + ".ics", "clerk"};
        if (parameter == "path...") {
            std::vector<std::string> paths{"0/000.p/1",  "entries/000.p/1", "manifest.json",
                                           "index.html", "over.html",       "atom.xml"};
            for (const auto& code : codes)
                for (const auto* ending : {".html", ".pdf", ".xlsx", ".csv"})
                    paths.push_back("e/" + code + ending);
            return paths;
        }
        ADD_FAILURE() << "say here what stands for {" << parameter << "}";
        return {};
    }

    std::vector<std::string> addresses(std::string_view path, const std::vector<domain::Edition>& editions)
    {
        const auto open = path.find('{');
        if (open == path.npos) return {std::string(path)};
        const auto close = path.find('}', open);
        std::vector<std::string> all;
        for (const auto& value : values_of(std::string(path.substr(open + 1, close - open - 1)), editions))
            for (const auto& rest : addresses(path.substr(close + 1), editions))
                all.push_back(std::string(path.substr(0, open)) + value + rest);
        return all;
    }

    // Every public address that answers and tells one of the names.
    std::set<std::string> telling(const std::vector<std::string>& names,
                                  const std::vector<domain::Edition>& editions)
    {
        std::set<std::string> found;
        const auto ask = [&](const std::string& address) {
            const auto words = page(address);
            for (const auto& name : names)
                if (words.find(name) != words.npos) found.insert(address);
        };
        for (const auto& table : {portal_routes(), column_routes(), api_routes()})
            for (const auto& row : table) {
                if (row.method != http::Method::get) continue;
                for (const auto& address : addresses(row.path, editions))
                    ask(address);
            }
        for (const auto& edition : editions)
            for (const auto* query : {"/sheet.pdf?paper=a4", "/sheet.pdf?paper=a3&large=1"})
                ask("/e/" + edition.code + query);
        return found;
    }

    std::filesystem::path scratch = std::filesystem::temp_directory_path() / ("gongkai-names-" + make_id());
    std::unique_ptr<WholeSite> site;
    std::string screen_;
};
ON_EVERY_ENGINE(Names);

std::vector<std::string> told_by(const std::string& code)
{
    std::vector<std::string> all{"/api/v1/editions/" + code, "/e/" + code};
    for (const auto* one :
         {"/edition.json", "/entries.csv", "/entries.xlsx", "/sheet.pdf", "/sheet.pdf?paper=a4"})
        all.push_back("/e/" + code + one);
    for (const auto* ending : {".html", ".pdf", ".xlsx", ".csv"})
        all.push_back("/column/" + std::string(town) + "/e/" + code + ending);
    return all;
}

TEST_P(Names, are_told_by_every_outlet_until_the_last_day_and_by_none_on_the_next)
{
    const auto list = publish_list(world());
    const auto names = names_in(list);
    ASSERT_GT(names.size(), 10u);
    for (const auto* moment : {"2026-12-08T16:00:00Z", last_second}) {
        world().at(moment);
        const auto telling_now = telling(names, {list});
        for (const auto& address : told_by(list.code))
            EXPECT_TRUE(telling_now.contains(address)) << address << " at " << moment;
    }
    world().at(next_day);
    EXPECT_EQ(telling(names, {list}), std::set<std::string>());
    EXPECT_NE(page("/e/" + list.code).find(domain::masked_name(names.front())), std::string::npos);
}

TEST_P(Names, go_from_earlier_editions_too_and_from_what_was_changed)
{
    const auto first = publish_list(world());
    const auto names = names_in(first);
    world().at("2026-12-02T02:00:00Z");
    const auto second = correct_list(world(), first);
    EXPECT_TRUE(telling(names, {first, second}).contains("/e/" + second.code));
    world().at(next_day);
    const auto telling_now = telling(names, {first, second});
    for (const auto& address : told_by(first.code))
        EXPECT_FALSE(telling_now.contains(address)) << "its own days are over: " << address;
    EXPECT_TRUE(telling_now.contains("/e/" + second.code)) << "those of the correction are not";
    world().at("2026-12-17T16:00:00Z");
    EXPECT_EQ(telling(names, {first, second}), std::set<std::string>());
}

TEST_P(Names, of_those_who_are_helped_leave_only_totals)
{
    const auto list = publish_list(world(), "shi-31"); // masked_names in the catalogue
    world().at(next_day);
    auto surnames = names_in(list);
    for (auto& name : surnames)
        name = domain::masked_name(name);
    EXPECT_EQ(telling(surnames, {list}), std::set<std::string>());
    const auto shown = page("/e/" + list.code);
    EXPECT_TRUE(says(site->get("/e/" + list.code), "不再逐人显示"));
    EXPECT_NE(shown.find(std::to_string(surnames.size()) + " 人"), std::string::npos);
    EXPECT_EQ(page("/e/" + list.code + "/entries.csv").find(surnames.front()), std::string::npos);
}

TEST_P(Names, go_with_words_about_since_when_why_and_whom_to_ask)
{
    const auto list = publish_list(world());
    EXPECT_TRUE(says(site->get("/e/" + list.code), "姓名显示到"));
    EXPECT_FALSE(says(site->get("/e/" + list.code), "姓名已隐去"));
    world().at(next_day);
    const auto shown = site->get("/e/" + list.code);
    for (const auto* words :
         {"名单里的姓名已隐去", "公示期到2026年12月9日满", "从2026年12月10日起", "《个人信息保护法》第六条",
          "地方约定", "可以到村（居）民委员会申请查看", "隐去的文字只留各自的指纹"})
        EXPECT_TRUE(says(shown, words)) << words;
    EXPECT_NE(page("/e/" + list.code + "/sheet.pdf").find("公示期已满"), std::string::npos);
    EXPECT_FALSE(says(site->get("/catalog/" + std::string(village)), "catalog."));
    EXPECT_TRUE(
        says(site->get("/catalog/" + std::string(village)), "公示 15 天，期满后隐去姓名，保留人数和合计"));
}

TEST_P(Names, hidden_leave_the_rest_to_be_verified)
{
    const auto list = publish_list(world());
    const auto printed = std::string(site->get("/e/" + list.code + "/sheet.pdf").content());
    const auto whole = page("/e/" + list.code + "/edition.json");
    world().at(next_day);
    const auto address = "/e/" + list.code + "/edition.json";
    const auto read = must(app::read_export(page(address)));
    const auto check = app::verify_export(read, {});
    EXPECT_TRUE(check.wrong.empty());
    EXPECT_EQ(check.taken_down, int(names_in(list).size()));
    const auto api = parse_json(page("/api/v1/editions/" + list.code))->as_object();
    EXPECT_TRUE(api.at("salts").is_null());
    EXPECT_TRUE(api.at("names").at("hidden").as_bool());
    EXPECT_EQ(api.at("names").at("shown_until").as_string(), "2026-12-09");
    const auto of_paper = site->post_file("/verify", {}, "file", "sheet.pdf", printed);
    EXPECT_TRUE(says(of_paper, "一个字节都不差")) << "a sheet from before is recognised";
    const auto of_file = site->post_file("/verify", {}, "file", "edition.json", whole);
    EXPECT_FALSE(says(of_file, "改动"));
    for (const auto& name : names_in(list))
        EXPECT_FALSE(says(of_file, name));
}

TEST_P(Names, are_read_whole_by_people_in_office_and_that_is_written_down)
{
    const auto list = publish_list(world());
    const auto address = "/work/editions/" + list.code;
    EXPECT_FALSE(says(site->get(address, site->browser(world().chair)), "调阅原文"));
    world().at(next_day);
    const auto chair = site->browser(world().chair); // a session doesn't last that long
    EXPECT_TRUE(says(site->get(address, chair), "调阅原文"));
    EXPECT_FALSE(says(site->get(address, chair), names_in(list).front()));
    const auto read = site->post(address + "/whole", {}, chair);
    EXPECT_EQ(read.status, 200);
    EXPECT_TRUE(says(read, names_in(list).front()));
    EXPECT_EQ(site->post(address + "/whole", {}, site->browser(world().other_clerk)).status, 404);
    auto desk = world().as({});
    const auto newest = store::Audits(desk.office.db).recent(village, 1).front();
    EXPECT_EQ(newest.act, "read_whole");
    EXPECT_EQ(newest.account, world().chair.account);
    EXPECT_EQ(newest.subject, list.code);
}

TEST_P(Names, are_on_no_sheet_that_is_printed_after_their_days)
{
    const auto list = publish_list(world());
    const auto cells_of = [&] {
        auto desk = world().as(world().clerk);
        const auto sheet =
            sheet_of(desk.office, site->site, must(dossier_of(desk.office, list.code)), "ABCD");
        std::string words;
        for (const auto& row : sheet.rows)
            for (const auto& cell : row.cells)
                if (const auto* text = std::get_if<std::string>(&cell)) words += *text + "\n";
        return words;
    };
    EXPECT_NE(cells_of().find(names_in(list).front()), std::string::npos);
    world().at(next_day);
    for (const auto& name : names_in(list))
        EXPECT_EQ(cells_of().find(name), std::string::npos)
            << name; // pictures and articles are made of it too
}

TEST_P(Names, are_in_no_page_that_was_kept_over_midnight)
{
    const auto list = publish_list(world());
    world().at(last_second);
    http::PageCache pages(1 << 20, {}, world().clock);
    pages.put("/e", http::make_page(site->get("/e/" + list.code)), pages.version());
    ASSERT_TRUE(pages.find("/e"));
    EXPECT_NE(pages.find("/e")->plain.body->find(names_in(list).front()), std::string::npos);
    world().at(next_day);
    EXPECT_FALSE(pages.find("/e"));
    pages.put("/e", http::make_page(site->get("/e/" + list.code)), pages.version());
    EXPECT_EQ(pages.find("/e")->plain.body->find(names_in(list).front()), std::string::npos);
}

}
}
