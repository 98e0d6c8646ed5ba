#pragma once
// A town with drafts that only wait for the director, in a database on the disk: what publications are measured with.

#include "store/divisions.hpp"
#include "support/world.hpp"

#include <fcntl.h>

namespace gongkai::bench {

inline constexpr Month first_month = std::chrono::year(2024) / 1; // our catalogue holds since 2023

inline std::string ledger_of(const std::string& village, Month month) // every month opens and closes with 500.00
{
    const std::string period = to_text(month);
    return fmt::format("{}{}年{}月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
                       ",,上月结余 500.00,,\n{}-03,记001,维修路灯,,120.00\n{}-09,记002,发包收入,120.00,\n",
                       village, period.substr(0, 4), std::stoi(period.substr(5)), period, period);
}

struct Staff { // of every village of the town, so that a bench needs three people
    domain::Actor clerk, chair, director;
};

inline domain::Actor hire(support::World& world, const std::string& login, domain::Role role)
{
    const std::vector<domain::Grant> grants{{role, support::town}};
    auto desk = world.as({});
    return {app::create_demo_person(desk.office, {login, login, grants}).account, login, grants};
}

inline Staff hire_staff(support::World& world)
{
    return {hire(world, "benchclerk", domain::Role::clerk), hire(world, "benchchair", domain::Role::supervisor_chair),
            hire(world, "benchdirector", domain::Role::director)};
}

inline std::vector<domain::Division> villages_of(support::World& world)
{
    auto desk = world.as({});
    auto villages = store::Divisions(desk.office.db).villages_within(support::town);
    std::erase_if(villages, [](const auto& one) { return one.kind != domain::DivisionKind::village; });
    return villages;
}

inline app::PublishDraft sign_draft(support::World& world, const Staff& staff, const domain::Division& village, Month month)
{
    const auto draft = support::must(world.did(staff.clerk, app::start_draft, {village.code, "cai-01", to_text(month)}));
    const auto taken = support::must(
        world.did(staff.clerk, app::take_in_file, {draft.id, draft.version, "ledger.csv", ledger_of(village.name, month)}));
    const auto handed = support::must(world.did(staff.clerk, app::hand_in_draft, {taken.id, taken.version}));
    support::must(
        world.did(staff.chair, app::review_draft, {handed.id, handed.commitment, domain::ReviewVerdict::agreed, {}}));
    return {handed.id, handed.commitment};
}

// The town's villages in turn, each month by month.
inline std::vector<app::PublishDraft> sign_drafts(support::World& world, const Staff& staff, int count)
{
    const auto villages = villages_of(world);
    const auto months = count / int(villages.size()) + 1;
    world.at(to_text(first_day(first_month + std::chrono::months(months + 1))) + "T02:00:00Z"); // all are over
    support::must(world.did({}, app::open_duties, {.from = first_day(first_month), .scope = support::town, .item = "cai-01"}));
    std::vector<app::PublishDraft> orders;
    for (int i = 0; i < count; ++i) {
        const auto month = first_month + std::chrono::months(i / int(villages.size()));
        orders.push_back(sign_draft(world, staff, villages[std::size_t(i) % villages.size()], month));
    }
    return orders;
}

// SQLite: made in memory, then copied to the disk. PostgreSQL: where TEST_POSTGRES says.
class SignedDrafts {
public:
    SignedDrafts(int count, db::Engine engine = db::Engine::sqlite) : world_(engine), staff_(hire_staff(world_)), orders_(sign_drafts(world_, staff_, count))
    {
        if (engine == db::Engine::postgres) return;
        const auto file = db::open_sqlite((folder_ / "gongkai.sqlite").string());
        {
            auto desk = world_.as({});
            db::copy_sqlite(desk.office.db, *file);
        }
        pool_ = db::open_pool((folder_ / "gongkai.sqlite").string());
        auto on_disk = world_.house();
        house_ = std::make_unique<app::House>(app::House{*pool_, on_disk.statutes, on_disk.categories, on_disk.archive,
                                                         on_disk.key, on_disk.log, on_disk.publisher, on_disk.clock,
                                                         on_disk.storage});
    }
    ~SignedDrafts() { std::filesystem::remove_all(folder_); }
    SignedDrafts(const SignedDrafts&) = delete;

    app::House& house() { return house_ ? *house_ : world_.house(); }
    support::World& world() { return world_; }
    const domain::Actor& director() const { return staff_.director; }
    const std::vector<app::PublishDraft>& orders() const { return orders_; }
    const std::filesystem::path& folder() const { return folder_; }

    Result<domain::Edition> publish(const app::PublishDraft& order)
    {
        return house().publisher.carry_out(house(), world_.clock.now(), staff_.director, app::publish_draft, order);
    }

private:
    static std::filesystem::path fresh_folder()
    {
        const std::filesystem::path folder = SOURCE_ROOT "/build/bench-publish";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        return folder;
    }

    std::filesystem::path folder_ = fresh_folder();
    support::World world_;
    Staff staff_;
    std::vector<app::PublishDraft> orders_;
    std::unique_ptr<db::Pool> pool_;
    std::unique_ptr<app::House> house_;
};

// The least that durability costs on this disk: 4 KiB appended to a file and fdatasync.
class RawFile {
public:
    explicit RawFile(const std::filesystem::path& folder)
        : file_(open((folder / "raw").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600))
    {
    }
    ~RawFile() { close(file_); }
    RawFile(const RawFile&) = delete;
    void append()
    {
        if (write(file_, page_.data(), page_.size()) < 0 || fdatasync(file_) != 0) throw std::runtime_error("disk");
    }

private:
    int file_;
    const std::string page_ = std::string(4096, 'x');
};

inline double seconds(const std::function<void()>& what)
{
    const auto from = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

inline double median(std::vector<double> numbers)
{
    std::ranges::nth_element(numbers, numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2));
    return numbers[numbers.size() / 2];
}

}
