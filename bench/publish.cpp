// A publication as it is acknowledged: the edition, its duty and the audit committed and on the disk. In turn
// with it, the least that durability costs on this disk: 4 KiB appended to a file and fdatasync.

#include <benchmark/benchmark.h>
#include <chrono>
#include <fcntl.h>

#include "support/world.hpp"

using namespace gongkai;

namespace {

constexpr int most_publications = 30;
constexpr Month first_month = std::chrono::year(2024) / 1;

double milliseconds(const std::function<void()>& what)
{
    const auto from = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

double median(std::vector<double> numbers)
{
    std::ranges::nth_element(numbers, numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2));
    return numbers[numbers.size() / 2];
}

std::string ledger_of(Month month) // every month opens and closes with 500.00
{
    const std::string period = to_text(month);
    return fmt::format("六道沟村{}年{}月收支明细表,,,,\n单位：元,,,,\n日期,凭证号,摘要,收入,支出\n"
                       ",,上月结余 500.00,,\n{}-03,记001,维修路灯,,120.00\n{}-09,记002,发包收入,120.00,\n",
                       period.substr(0, 4), std::stoi(period.substr(5)), period, period);
}

// A village with signed drafts, in a database on the disk.
class OnDisk {
public:
    OnDisk()
    {
        world_.open_duties(Date(first_month / 1));
        Month month = first_month;
        for (int i = 0; i < most_publications; ++i, month += std::chrono::months(1)) {
            const auto draft = world_.start("cai-01", to_text(month));
            const auto taken = support::must(world_.did(
                world_.clerk, app::take_in_file, {draft.id, draft.version, "ledger.csv", ledger_of(month)}));
            const auto handed = world_.hand_in(taken);
            support::must(world_.did(world_.chair, app::review_draft,
                                     {handed.id, handed.commitment, domain::ReviewVerdict::agreed, {}}));
            drafts_.push_back(handed);
        }
        const auto file = db::open_sqlite((folder_ / "gongkai.sqlite").string());
        auto desk = world_.as({});
        db::copy_sqlite(desk.office.db, *file);
    }
    ~OnDisk() { std::filesystem::remove_all(folder_); }
    OnDisk(const OnDisk&) = delete;

    void publish(const domain::Draft& draft)
    {
        app::Desk desk(house_, app::Desk::Purpose::writing, world_.clock.now(), world_.director);
        support::must(app::publish_draft(desk.office, {draft.id, draft.commitment}), "publish");
    }
    const std::vector<domain::Draft>& drafts() const { return drafts_; }
    const std::filesystem::path& folder() const { return folder_; }

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
    std::vector<domain::Draft> drafts_;
    std::unique_ptr<db::Pool> pool_ = db::open_pool((folder_ / "gongkai.sqlite").string());
    app::House house_{*pool_,
                      world_.house().statutes,
                      world_.house().categories,
                      world_.house().archive,
                      world_.house().key,
                      world_.house().log,
                      world_.house().publisher,
                      world_.house().clock};
};

void publish_beside_fdatasync(benchmark::State& state)
{
    OnDisk village;
    const int file = open((village.folder() / "raw").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const std::string page(4096, 'x');
    std::vector<double> published, raw;
    for (auto _ : state) {
        raw.push_back(milliseconds([&] {
            if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0)
                throw std::runtime_error("disk");
        }));
        published.push_back(milliseconds([&] { village.publish(village.drafts()[published.size()]); }));
        state.SetIterationTime(published.back() / 1000);
    }
    close(file);
    state.counters["publish ms"] = median(published);
    state.counters["fdatasync ms"] = median(raw);
    state.counters["rate / raw rate"] = median(raw) / median(published);
}
BENCHMARK(publish_beside_fdatasync)
    ->UseManualTime()
    ->Iterations(most_publications)
    ->Unit(benchmark::kMillisecond);

}
