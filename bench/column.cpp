// A town's column of a thousand editions: the whole bundle; again with nothing new; again with one edition
// more. Beside it, in the same run, the same bytes copied by cp and made durable. Each round has folders of
// its own: ext4 takes long over a file whose place was freed a moment ago.

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <unistd.h>

#include "bench/signed_drafts.hpp"
#include "render/say.hpp"
#include "web/column/column_plan.hpp"

using namespace gongkai;

namespace {

constexpr int editions = 1000;
constexpr int rounds = 5;

class Town {
public:
    Town() : drafts_(editions + rounds)
    {
        render::speak(render::read_catalogue(SOURCE_ROOT "/locale/zh-CN"));
        site_.name = "六道沟镇村务公开";
        site_.scope = support::town;
        site_.base_url = "https://gk.example.gov.cn";
        site_.government = {.name = "临江市人民政府",
                            .domain = "www.linjiang.gov.cn",
                            .id_code = "2206810001",
                            .content_source = {}};
        site_.column = {.name = "村务公开",
                        .type = "政务公开",
                        .description = "各村公开的事务和账目",
                        .keywords = "村务,公开"};
        while (next_ < editions)
            publish();
    }
    void publish() { support::must(drafts_.publish(drafts_.orders()[next_++])); }
    app::ColumnWritten build(const std::filesystem::path& folder)
    {
        return support::must(
            web::column::build_column(drafts_.house(), site_, {.division = support::town}, folder));
    }
    std::filesystem::path place(const std::string& name) const { return drafts_.folder() / name; }

private:
    bench::SignedDrafts drafts_;
    web::Site site_;
    std::size_t next_ = 0;
};

double copied(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return bench::seconds([&] {
        if (std::system(fmt::format("cp -r '{}' '{}'", from.string(), to.string()).c_str()) != 0)
            throw std::runtime_error("cp");
        const int folder = open(to.c_str(), O_RDONLY | O_DIRECTORY);
        syncfs(folder);
        close(folder);
    });
}

void column(benchmark::State& state)
{
    Town town;
    std::vector<double> whole, nothing, one, cp;
    double files = 0, bytes = 0;
    for (auto _ : state) {
        const auto round = std::to_string(whole.size());
        const auto bundle = town.place("bundle-" + round);
        app::ColumnWritten written;
        whole.push_back(bench::seconds([&] { written = town.build(bundle); }));
        cp.push_back(copied(bundle, town.place("copy-" + round)));
        nothing.push_back(bench::seconds([&] { town.build(bundle); }));
        town.publish();
        one.push_back(bench::seconds([&] { town.build(bundle); }));
        files = double(written.manifest.files.size());
        bytes = 0;
        for (const auto& file : written.manifest.files)
            bytes += double(file.size);
    }
    state.counters["whole_s"] = bench::median(whole);
    state.counters["cp_s"] = bench::median(cp);
    state.counters["nothing_new_ms"] = 1000 * bench::median(nothing);
    state.counters["one_more_ms"] = 1000 * bench::median(one);
    state.counters["files"] = files;
    state.counters["MB"] = bytes / 1e6;
}
BENCHMARK(column)->Name("a thousand editions")->Iterations(rounds)->Unit(benchmark::kSecond);

}
