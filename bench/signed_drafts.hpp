#pragma once
// A village with drafts that only wait for the director, in a database on the disk: what publications are measured with.

#include "support/world.hpp"

#include <fcntl.h>

namespace gongkai::bench {

inline constexpr Month first_month = std::chrono::year(2004) / 1;

inline std::string ledger_of(Month month) // every month opens and closes with 500.00
{
    const std::string period = to_text(month);
    return fmt::format("六道沟村{}年{}月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
                       ",,上月结余 500.00,,\n{}-03,记001,维修路灯,,120.00\n{}-09,记002,发包收入,120.00,\n",
                       period.substr(0, 4), std::stoi(period.substr(5)), period, period);
}

inline std::vector<app::PublishDraft> sign_drafts(support::World& world, int count)
{
    support::must(world.did({}, app::open_duties, {.from = Date(first_month / 1), .scope = support::village, .item = "cai-01"}));
    std::vector<app::PublishDraft> orders;
    Month month = first_month;
    for (int i = 0; i < count; ++i, month += std::chrono::months(1)) {
        const auto draft = world.start("cai-01", to_text(month));
        const auto taken = support::must(
            world.did(world.clerk, app::take_in_file, {draft.id, draft.version, "ledger.csv", ledger_of(month)}));
        const auto handed = world.hand_in(taken);
        support::must(
            world.did(world.chair, app::review_draft, {handed.id, handed.commitment, domain::ReviewVerdict::agreed, {}}));
        orders.push_back({handed.id, handed.commitment});
    }
    return orders;
}

// SQLite: made in memory, then copied to the disk. PostgreSQL: where TEST_POSTGRES says.
class SignedDrafts {
public:
    SignedDrafts(int count, db::Engine engine = db::Engine::sqlite) : world_(engine), orders_(sign_drafts(world_, count))
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
                                                         on_disk.key, on_disk.log, on_disk.publisher, on_disk.clock});
    }
    ~SignedDrafts() { std::filesystem::remove_all(folder_); }
    SignedDrafts(const SignedDrafts&) = delete;

    app::House& house() { return house_ ? *house_ : world_.house(); }
    support::World& world() { return world_; }
    const std::vector<app::PublishDraft>& orders() const { return orders_; }
    const std::filesystem::path& folder() const { return folder_; }

    Result<domain::Edition> publish(const app::PublishDraft& order)
    {
        return house().publisher.carry_out(house(), world_.clock.now(), world_.director, app::publish_draft, order);
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
