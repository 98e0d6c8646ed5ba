#pragma once
// A small town with people in it, for tests of verbs and pages: 六道沟村 with its clerk, committee and
// director, the community 宝山社区, and one clock. Everything happens through the verbs, as in earnest.
//
//     support::World world;
//     const auto edition = world.publish_finance("2026-10", "六道沟村-2026-10.xlsx");
//     EXPECT_FALSE(world.did(world.clerk, app::publish_draft, {draft.id, draft.commitment}));

#include <filesystem>

#include "app/hand_in_draft.hpp"
#include "app/house.hpp"
#include "app/import_divisions.hpp"
#include "app/invite.hpp"
#include "app/open_duties.hpp"
#include "app/publish_draft.hpp"
#include "app/publisher.hpp"
#include "app/review_draft.hpp"
#include "app/start_draft.hpp"
#include "app/take_in_file.hpp"
#include "app/take_up_log.hpp"
#include "app/write_draft.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "support/database.hpp"

namespace gongkai::support {

inline constexpr auto village = "220681101212";       // 六道沟村
inline constexpr auto community = "220681101008";     // 宝山社区
inline constexpr auto other_village = "220681101208"; // 经建村
inline constexpr auto town = "220681101";

inline Instant moment(std::string_view text) // 2026-11-24T02:00:00Z
{
    return parse_instant(text).value();
}

inline const law::Statutes& statutes()
{
    static const auto loaded = law::load_statutes(law::statute_files(SOURCE_ROOT "/statutes")).value();
    return loaded;
}

inline Sheet division_list() // the shipped one
{
    Sheet sheet;
    int row = 0;
    const auto text = read_file(SOURCE_ROOT "/demo/divisions.csv").value();
    for (const auto& line : split(text, '\n')) {
        ++row;
        int column = 0;
        for (const auto& cell : split(trim(line), ','))
            if (++column; !cell.empty()) sheet.cells.push_back({.row = row, .column = column, .text = cell});
    }
    return sheet;
}

template<class T>
T must(Result<T> result, const char* what = "")
{
    if (!result)
        ADD_FAILURE() << what << " refused: " << result.error().says << " "
                      << join(result.error().with, ", ");
    return std::move(result).value();
}

class World {
public:
    explicit World(db::Engine engine = db::Engine::sqlite) : database_(engine), pool_(database_.pool())
    {
        app::import_divisions(database_.connection(), division_list());
        log_.hold();
        app::take_up_log(house_);
        clerk = person("liuchunhai", "刘春海", domain::Role::clerk, village);
        supervisor = person("wangyulan", "王玉兰", domain::Role::supervisor, village);
        chair = person("lixiuying", "李秀英", domain::Role::supervisor_chair, village);
        director = person("zhaoguoqiang", "赵国强", domain::Role::director, village);
        secretary = person("zhangdefu", "张德福", domain::Role::secretary, village);
        town_officer = person("fengwei", "冯伟", domain::Role::town_officer, town);
        administrator = person("sunli", "孙丽", domain::Role::administrator, town);
        other_clerk = person("sunlihua", "孙丽华", domain::Role::clerk, other_village);
    }
    ~World() { std::filesystem::remove_all(folder_); }
    World(const World&) = delete;

    app::House& house() { return house_; }
    app::Desk as(const domain::Actor& actor)
    {
        return {house_, app::Desk::Purpose::writing, clock.at, actor};
    }
    // world.did(world.clerk, app::start_draft, {village, "cai-01", "2026-10"})
    template<class Order, class T>
    Result<T> did(const domain::Actor& actor, Result<T> (*verb)(app::Office&, const Order&),
                  const std::type_identity_t<Order>& order)
    {
        auto desk = as(actor);
        return verb(desk.office, order);
    }
    void at(std::string_view text) { clock.at = moment(text); }

    // Duties that were due from this day on, for every village. What is standing is asked for from the middle of
    // November, so that it is open at the world's usual hour, and missing a month later.
    void open_duties(Date from)
    {
        const Date standing_from(std::chrono::year(2026) / 11 / 16);
        must(did({}, app::open_duties, {.from = from, .scope = town, .standing_from = standing_from}), "open_duties");
    }

    domain::Draft start(const std::string& item, const std::string& period)
    {
        return must(did(clerk, app::start_draft, {village, item, period}), "start");
    }
    domain::Draft take_in(const domain::Draft& draft, const std::string& ledger) // of tests/ledgers
    {
        const auto bytes = read_file(SOURCE_ROOT "/tests/ledgers/" + ledger).value();
        return must(did(clerk, app::take_in_file, {draft.id, draft.version, ledger, bytes}), "take_in");
    }
    domain::Draft hand_in(const domain::Draft& draft)
    {
        return must(did(clerk, app::hand_in_draft, {draft.id, draft.version}), "hand_in");
    }
    // Signed by the chair, with a reservation when there is one to say; approved by the director.
    domain::Edition publish(const domain::Draft& draft, const std::string& reservation = {})
    {
        app::ReviewDraft review{.draft = draft.id, .commitment = draft.commitment, .says = {}};
        if (!reservation.empty()) {
            review.verdict = domain::ReviewVerdict::reserved;
            review.says = reservation;
        }
        must(did(chair, app::review_draft, review), "review");
        return must(publisher_.carry_out(house_, clock.at, director, app::publish_draft, {draft.id, draft.commitment}),
                    "publish");
    }
    domain::Edition publish_finance(const std::string& period, const std::string& ledger,
                                    const std::string& reservation = {})
    {
        return publish(hand_in(take_in(start("cai-01", period), ledger)), reservation);
    }

    FixedClock clock{moment("2026-11-24T02:00:00Z")};
    domain::Actor clerk, supervisor, chair, director, secretary, town_officer, administrator, other_clerk;

private:
    domain::Actor person(const std::string& login, const std::string& name, domain::Role role,
                         const std::string& where)
    {
        const std::vector<domain::Grant> grants{{role, where}};
        auto desk = as({});
        const auto invited = app::create_demo_person(desk.office, {login, name, grants});
        return {invited.account, name, grants};
    }

    static std::filesystem::path fresh_folder()
    {
        auto name = (std::filesystem::temp_directory_path() / "gongkai-world-XXXXXX").string();
        return mkdtemp(name.data());
    }

    Database database_;
    std::unique_ptr<db::Pool> pool_;
    std::filesystem::path folder_ = fresh_folder();
    store::Blobs archive_{folder_};
    SealKey key_ = SealKey::create();
    std::vector<domain::Categories> categories_ = domain::load_categories();
    app::PublicLog log_{folder_ / "tlog", "gk.example.gov.cn/tlog"};
    app::Publisher publisher_;
    app::StorageHealth storage_{[] {}, std::chrono::hours(1)}; // heals in no test by itself
    app::House house_{*pool_, statutes(), categories_, archive_, key_, log_, publisher_, clock, storage_};
};

}
